# language: fr
@conditions
Fonctionnalité: Conditions d'utilisation

  Avant toute chose, l'assuré accepte les conditions d'utilisation du compte.

  @CGU-01
  Règle: La première étape dit qu'il faut d'abord accepter les conditions

    Scénario: Arriver à la première des trois étapes
      Étant donné que Camille est à la création de compte
      Quand elle donne son identité
      Alors le titre « J'accepte les conditions d'utilisation » est affiché
      Et il est dit qu'il faut d'abord accepter les conditions pour accéder aux services
      Et l'étape 1 sur 3 est signalée

  @CGU-02
  Règle: L'assuré apprend qu'il ne recevra plus ses relevés par courrier postal

    Scénario: Les relevés passent en ligne
      Étant donné que Camille est à la création de compte
      Quand elle donne son identité
      Alors il est dit que les relevés ne viendront plus par courrier postal mais en ligne

  @CGU-03
  Règle: L'assuré apprend que l'adresse est obligatoire et ce qu'il recevra dans la messagerie

    Scénario: Une adresse obligatoire, une messagerie pour les courriers
      Étant donné que Camille est à la création de compte
      Quand elle donne son identité
      Alors il est dit que l'adresse de courriel est obligatoire pour bénéficier des services
      Et il est dit que les courriers et messages arriveront dans la messagerie du compte

  @CGU-04
  Règle: Les conditions détaillées se consultent sans perdre la saisie en cours

    Scénario: Consulter les conditions détaillées
      Étant donné que Camille est à l'étape des conditions
      Quand elle consulte les conditions détaillées
      Alors les conditions détaillées lui sont présentées

    Scénario: Revenir des conditions détaillées et continuer
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions après en avoir lu le détail
      Alors elle arrive à l'étape du code personnel

    @navigateur @facultatif @lecture
    Scénario: La réponse déjà donnée n'est pas perdue
      Étant donné que Camille est à l'étape des conditions
      Quand elle lit les conditions détaillées après avoir répondu Oui, puis continue
      Alors elle arrive à l'étape du code personnel

  @CGU-05
  Règle: Accepter les conditions mène à la deuxième étape

    Scénario: Accepter les conditions
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors elle arrive à l'étape du code personnel

    Scénario: La deuxième étape est signalée
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors l'étape 2 sur 3 est signalée

  @CGU-06
  Règle: Sans accepter les conditions, on ne continue pas ; rien n'est accepté d'avance

    Scénario: Refuser les conditions
      Étant donné que Camille est à l'étape des conditions
      Quand elle refuse les conditions
      Alors elle n'arrive pas à l'étape du code personnel

    Scénario: Ne rien répondre
      Étant donné que Camille est à l'étape des conditions
      Quand elle tente de continuer sans répondre aux conditions
      Alors elle reste à l'étape des conditions
      Et l'acceptation des conditions n'est pas cochée d'avance

    @facultatif
    Scénario: Refuser après avoir accepté
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille a accepté les conditions, puis les a refusées
      Quand elle tente d'aller directement à l'étape du code personnel
      Alors elle n'arrive pas à l'étape du code personnel

    Scénario: L'acceptation n'est pas cochée d'avance
      Étant donné que Camille est à la création de compte
      Quand elle donne son identité
      Alors l'acceptation des conditions n'est pas cochée d'avance

  @CGU-07
  Règle: « ANNULER » abandonne la création, et aucun compte n'existe ensuite

    Scénario: Annuler à la première étape
      Étant donné que Camille est à l'étape des conditions
      Quand elle annule la création
      Alors elle a quitté la création de compte
      Et aucun compte n'existe pour Camille
      Et Camille peut commencer une création de compte

    @lecture
    Scénario: Annuler oublie l'identité donnée
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des conditions
      Et qu'elle a annulé la création
      Quand elle tente d'aller directement à l'étape des conditions
      Alors elle n'arrive pas à l'étape des conditions
