# language: fr
@delais
Fonctionnalité: Sept jours pour suivre le lien

  Un jour vaut 24 heures, comptées depuis l'envoi du lien. Chaque limite est
  vérifiée deux minutes avant et deux minutes après.

  @DEL-01 @horloge
  Règle: Le lien active le compte pendant 7 jours

    Plan du scénario: Lien suivi <délai> après l'envoi
      Étant donné que Camille a créé un compte
      Et que <délai> ont passé depuis l'envoi du lien à Camille
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est <état>

      Exemples: de part et d'autre de la limite
        | délai               | état    |
        | 3 jours             | actif   |
        | 6 jours 23 h 58 min | actif   |
        | 7 jours 2 min       | inactif |

  @DEL-02 @horloge
  Règle: Après 7 jours et avant 21, le lien n'active rien et dit qu'il n'est plus actif

    Plan du scénario: Lien suivi <délai> après l'envoi
      Étant donné que Camille a créé un compte
      Et que <délai> ont passé depuis l'envoi du lien à Camille
      Quand elle suit le lien de confirmation
      Alors il est dit que le lien n'est plus actif
      Et le compte de Camille est inactif

      Exemples: du septième au vingt-et-unième jour
        | délai                |
        | 7 jours 2 min        |
        | 14 jours             |
        | 20 jours 23 h 58 min |

    @facultatif
    Scénario: Un écran de confirmation resté ouvert n'active plus rien
      Étant donné que Camille a créé un compte
      Et que Camille a ouvert le lien sans confirmer son adresse
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle confirme son adresse sur l'écran resté ouvert
      Alors le compte de Camille est inactif

  @DEL-03 @horloge
  Règle: Après 7 jours et avant 21, la connexion ne donne pas accès et dit le lien inactif

    Plan du scénario: Connexion <délai> après l'envoi
      Étant donné que Camille a créé un compte
      Et que <délai> ont passé depuis l'envoi du lien à Camille
      Quand elle tente de se connecter
      Alors Camille n'est pas connectée
      Et il est dit que le lien n'est plus actif

      Exemples: du septième au vingt-et-unième jour
        | délai                |
        | 7 jours 2 min        |
        | 20 jours 23 h 58 min |

    Scénario: L'adresse du compte ne s'ouvre pas davantage
      Étant donné que Karim a consulté son compte
      Et que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle tente de se connecter
      Alors l'adresse du compte de Karim ne donne accès à rien pour Camille

    @application @facultatif
    Scénario: L'application n'ouvre pas davantage le compte
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se connecte par l'application
      Alors l'application ne lui montre aucun compte
