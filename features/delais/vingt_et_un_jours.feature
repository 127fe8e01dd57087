# language: fr
@delais
Fonctionnalité: Au-delà de vingt-et-un jours

  @DEL-06 @horloge
  Règle: Après 21 jours, aucun renvoi n'est proposé : l'assuré appelle le 3646 ou écrit

    Plan du scénario: Lien suivi <délai> après la création
      Étant donné que Camille a créé un compte
      Et que <délai> ont passé depuis la création du compte de Camille
      Quand elle suit le lien de confirmation
      Alors le renvoi du lien ne lui est pas proposé
      Et il est dit d'appeler le 3646
      Et il est dit d'écrire à l'adresse de la caisse

      Exemples: juste après la limite, et bien après
        | délai          |
        | 21 jours 2 min |
        | 40 jours       |

    Plan du scénario: Connexion <délai> après la création
      Étant donné que Camille a créé un compte
      Et que <délai> ont passé depuis la création du compte de Camille
      Quand elle tente de se connecter
      Alors le renvoi du lien ne lui est pas proposé
      Et il est dit d'appeler le 3646
      Et il est dit d'écrire à l'adresse de la caisse

      Exemples: juste après la limite, et bien après
        | délai          |
        | 21 jours 2 min |
        | 40 jours       |

  @DEL-07 @horloge
  Règle: Après 21 jours, plus rien n'active le compte

    Scénario: Ni le premier lien
      Étant donné que Camille a créé un compte
      Et que 21 jours 2 min ont passé depuis la création du compte de Camille
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est inactif

    @lien_borne @facultatif @lecture
    Scénario: Ni un lien renvoyé la veille
      Étant donné que Camille a créé un compte
      Et que 20 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Et que 21 jours 2 min ont passé depuis la création du compte de Camille
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est inactif

    Scénario: Ni un renvoi demandé sur un écran resté ouvert
      Étant donné que Camille a créé un compte
      Et que 20 jours ont passé depuis l'envoi du lien à Camille
      Et que le renvoi du lien a été proposé à Camille
      Et que 21 jours 2 min ont passé depuis la création du compte de Camille
      Quand elle demande le renvoi sur l'écran resté ouvert
      Alors Camille ne reçoit pas de nouveau courriel de confirmation

    Plan du scénario: Ni une demande de renvoi rejouée, faite <par>
      Étant donné que Camille a créé un compte
      Et que 20 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien <par>
      Et que 21 jours 2 min ont passé depuis la création du compte de Camille
      Quand elle rejoue sa demande de renvoi
      Alors Camille ne reçoit pas de nouveau courriel de confirmation

      Exemples: les deux façons de demander
        | par              |
        | par son lien     |
        | par la connexion |

    @facultatif
    Scénario: Ni un écran de confirmation resté ouvert
      Étant donné que Camille a créé un compte
      Et que Camille a ouvert le lien sans confirmer son adresse
      Et que 21 jours 2 min ont passé depuis la création du compte de Camille
      Quand elle confirme son adresse sur l'écran resté ouvert
      Alors le compte de Camille est inactif

  @DEL-08 @horloge
  Règle: Une fois activé, le compte le reste

    Plan du scénario: Compte activé depuis <délai>
      Étant donné que Camille a activé son compte
      Et que <délai> ont passé depuis la création du compte de Camille
      Quand elle tente de se connecter
      Alors Camille est connectée

      Exemples: au-delà de chaque limite
        | délai          |
        | 7 jours 2 min  |
        | 21 jours 2 min |
        | 40 jours       |

    Scénario: Suivre encore son lien après 21 jours ne retire rien
      Étant donné que Camille a activé son compte
      Et que 21 jours 2 min ont passé depuis la création du compte de Camille
      Quand elle suit de nouveau le lien de confirmation
      Alors le compte de Camille est actif
