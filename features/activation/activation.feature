# language: fr
@activation
Fonctionnalité: Activation du compte

  Tant que son adresse n'est pas confirmée, un compte n'ouvre aucun accès :
  personne ne peut inscrire quelqu'un d'autre à son insu.

  @ACT-01
  Règle: À la fin de la troisième étape, l'assuré est déconnecté

    Scénario: Plus aucun accès après la dernière étape
      Étant donné que Karim a consulté son compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors Camille n'est pas connectée
      Et l'adresse du compte de Karim ne donne accès à rien pour Camille

    @lecture
    Scénario: Les étapes sont refermées
      Étant donné que Camille est à l'étape des informations personnelles
      Et que Camille a donné ses informations personnelles
      Quand elle tente d'aller directement à l'étape des informations personnelles
      Alors elle n'arrive pas à l'étape des informations personnelles

  @ACT-02
  Règle: L'assuré est invité à consulter sa messagerie et à suivre le lien reçu

    Scénario: Lire l'invitation
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors le titre « VALIDATION DE MON EMAIL » est affiché
      Et il est dit de consulter sa messagerie
      Et il est dit de suivre le lien reçu par courriel pour finaliser la création

  @ACT-03
  Règle: Avant d'avoir suivi le lien, la connexion ne donne pas accès au compte

    Scénario: Se connecter avant d'avoir suivi le lien
      Étant donné que Camille a créé un compte
      Quand elle tente de se connecter
      Alors Camille n'est pas connectée
      Et il est dit que la validation de l'adresse est attendue

    Scénario: Rouvert, l'écran de validation n'annonce pas un compte activé
      Étant donné que Camille est à l'étape des informations personnelles
      Et que Camille a donné ses informations personnelles
      Quand elle rouvre l'écran à la même adresse
      Alors aucun compte activé n'est annoncé de plus

    Scénario: L'adresse du compte ne s'ouvre pas non plus
      Étant donné que Karim a consulté son compte
      Et que Camille a créé un compte
      Quand elle tente de se connecter
      Alors l'adresse du compte de Karim ne donne accès à rien pour Camille

    @horloge @facultatif
    Scénario: Se connecter juste avant le septième jour
      Étant donné que Camille a créé un compte
      Et que 6 jours 23 h 58 min ont passé depuis l'envoi du lien à Camille
      Quand elle tente de se connecter
      Alors Camille n'est pas connectée
      Et il est dit que la validation de l'adresse est attendue
      Mais il n'est pas dit que le lien n'est plus actif

    @franceconnect @facultatif
    Scénario: FranceConnect n'ouvre pas un compte en attente
      Étant donné que Camille a créé un compte
      Et que Camille est à la connexion
      Quand elle s'identifie avec FranceConnect
      Alors Camille n'est pas connectée

    @application @facultatif
    Scénario: Par l'application, avant d'avoir suivi le lien
      Étant donné que Camille a créé un compte
      Quand elle se connecte par l'application
      Alors l'application ne lui montre aucun compte

  @ACT-04
  Règle: Le lien reçu active le compte, et celui-là seul

    Scénario: Suivre son lien active son compte
      Étant donné que Camille a créé un compte
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif

    @facultatif @lecture
    Scénario: Le code choisi en revenant en arrière est celui du compte
      Étant donné que Camille a activé son compte après être revenue choisir un autre code
      Quand elle tente de se connecter
      Alors Camille est connectée

    Scénario: Le lien d'une personne n'active pas le compte d'une autre
      Étant donné que Karim a créé un compte
      Et que Camille a créé un compte
      Quand elle suit le lien de confirmation
      Alors le compte de Karim est inactif

    Scénario: Le lien de la première inscrite n'active pas le compte de la dernière
      Étant donné que Camille a créé un compte
      Et que Karim a créé un compte
      Quand Camille suit le lien de confirmation
      Alors le compte de Camille est actif
      Et le compte de Karim est inactif

    Scénario: Suivre son lien n'ouvre pas le compte de quelqu'un d'autre
      Étant donné que Karim a activé son compte
      Et que Camille a créé un compte
      Quand elle suit le lien de confirmation
      Alors aucun compte n'est ouvert dans son navigateur, sauf le sien

    Scénario: Le lien n'active pas le compte d'une personne du même nom
      Étant donné que Camille a créé un compte
      Et que Karim, du même nom que Camille, a créé un compte
      Quand Camille suit le lien de confirmation
      Alors le compte de Camille est actif
      Et le compte de Karim est inactif

    Scénario: Suivi dans le navigateur de quelqu'un d'autre, le lien n'active que le sien
      Étant donné que Camille a créé un compte
      Et que Karim est à l'étape des informations personnelles
      Et que Karim a donné ses informations personnelles
      Quand Camille suit son lien dans le navigateur de Karim
      Alors le compte de Camille est actif
      Et le compte de Karim est inactif

    Scénario: Suivre son lien une deuxième fois ne change rien
      Étant donné que Camille a activé son compte
      Quand elle suit de nouveau le lien de confirmation
      Alors le compte de Camille est actif

    Scénario: Confirmer deux fois de suite ne change rien
      Étant donné que Camille a créé un compte
      Quand elle confirme deux fois de suite son adresse
      Alors le compte de Camille est actif

    Scénario: Un lien altéré n'active rien
      Étant donné que Camille a créé un compte
      Quand elle suit le lien de confirmation altéré
      Alors le compte de Camille est inactif

    Scénario: Un autre code n'ouvre pas le compte
      Étant donné que Camille a activé son compte
      Quand elle tente de se connecter avec un autre code
      Alors elle reste à la connexion

    Scénario: Le code d'une autre personne n'ouvre pas le compte
      Étant donné que Karim a activé son compte
      Et que Camille a activé son compte
      Quand elle tente de se connecter avec le code de Karim
      Alors elle reste à la connexion

    Scénario: On se connecte à son propre compte
      Étant donné que Karim a activé son compte
      Et que Camille a activé son compte
      Quand elle relit ses informations
      Alors ses informations portent son nom

  @ACT-05
  Règle: Le compte activé est aussi accessible par l'application

    Scénario: Sur un téléphone
      Étant donné que Camille a activé son compte
      Quand elle se connecte depuis un téléphone
      Alors Camille est connectée

    Scénario: Créer et activer son compte sur un téléphone
      Étant donné que Camille utilise un téléphone
      Et que Camille a créé un compte
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif

    @application @facultatif
    Scénario: Par l'application
      Étant donné que Camille a activé son compte
      Quand elle se connecte par l'application
      Alors l'application lui montre son compte
