# language: fr
@delais
Fonctionnalité: Renvoi du lien

  @DEL-04 @horloge
  Règle: Après 7 jours et avant 21, l'assuré peut se faire renvoyer le lien à la même adresse

    Plan du scénario: Renvoi demandé <par> <délai> après l'envoi
      Étant donné que Camille a créé un compte
      Et que <délai> ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien <par>
      Alors Camille reçoit un nouveau courriel de confirmation
      Et personne d'autre n'a reçu le lien de Camille

      Exemples: par le lien ou par la connexion, aux deux limites
        | par              | délai                |
        | par son lien     | 7 jours 2 min        |
        | par la connexion | 7 jours 2 min        |
        | par son lien     | 20 jours 23 h 58 min |
        | par la connexion | 20 jours 23 h 58 min |

    @lecture
    Scénario: Un seul courriel par demande de renvoi
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et Camille a reçu 2 courriels de confirmation en tout

    Scénario: Un lien renvoyé qu'on a laissé passer se fait renvoyer à son tour
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Et que 7 jours 2 min ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par la connexion
      Alors Camille reçoit un nouveau courriel de confirmation

    @facultatif @lecture
    Scénario: Après un changement d'adresse, le renvoi part à la nouvelle
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par la connexion
      Alors le nouveau courriel parvient à sa nouvelle adresse

    Plan du scénario: Le renvoi demandé <par> ne part pas vers une adresse glissée dans la demande
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien <par> en y glissant une autre adresse
      Alors rien ne parvient à cette autre adresse

      Exemples: les deux façons de demander
        | par              |
        | par son lien     |
        | par la connexion |

    Scénario: Le renvoi ne permet pas de choisir une autre adresse
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle suit le lien de confirmation
      Alors le renvoi du lien lui est proposé
      Et aucune autre adresse ne lui est demandée pour le renvoi

  @DEL-05 @horloge
  Règle: Le lien renvoyé active le compte

    Scénario: Suivre le lien renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif

    @lecture
    Plan du scénario: Lien renvoyé le 8e jour, suivi <délai> après le renvoi
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Et que <délai> ont passé depuis l'envoi du lien à Camille
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est <état>

      Exemples: sept jours à compter du renvoi
        | délai               | état    |
        | 6 jours 23 h 58 min | actif   |
        | 7 jours 2 min       | inactif |

    @lien_plein @facultatif @lecture
    Scénario: Lien renvoyé le 20e jour, suivi presque sept jours après le renvoi
      Étant donné que Camille a créé un compte
      Et que 20 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Et que 6 jours 23 h 58 min ont passé depuis l'envoi du lien à Camille
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif

    @lecture
    Scénario: Lien renvoyé le 20e jour, suivi juste avant le 21e
      Étant donné que Camille a créé un compte
      Et que 20 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Et que 20 jours 23 h 58 min ont passé depuis la création du compte de Camille
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif
