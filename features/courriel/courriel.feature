# language: fr
@courriel
Fonctionnalité: Courriel de confirmation

  @MEL-01
  Règle: Un seul courriel part, vers l'adresse saisie et vers nulle autre

    Scénario: Un seul courriel pour une création
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors Camille reçoit un courriel de confirmation
      Et Camille n'a reçu que ce courriel
      Et personne d'autre n'a reçu le lien de Camille

    Scénario: À chacun son courriel
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors Camille reçoit un courriel de confirmation
      Et Karim n'a reçu qu'un courriel de confirmation
      Et les liens de Karim et de Camille sont différents

    Scénario: Valider deux fois de suite n'envoie qu'un courriel
      Étant donné que Camille a tout saisi sauf la dernière validation
      Quand elle valide deux fois de suite
      Alors Camille reçoit un courriel de confirmation
      Et Camille n'a reçu que ce courriel

    @facultatif
    Scénario: Une adresse à suffixe est gardée entière
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations avec une adresse « nom+suffixe »
      Alors Camille reçoit un courriel de confirmation
      Et personne d'autre n'a reçu le lien de Camille

    @lecture
    Plan du scénario: Aucun courriel tant que l'étape est refusée pour <téléphone>
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec « <valeur> » pour <téléphone>
      Alors elle reste à l'étape des informations personnelles
      Et aucun courriel ne parvient à Camille

      Exemples: un téléphone trop court
        | téléphone             | valeur        |
        | le téléphone portable | 06.39.98.42.7 |
        | le téléphone fixe     | 01.99.00.59.4 |

    Scénario: Aucun courriel tant qu'il manque une réponse
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans les promotions par courriel
      Alors elle reste à l'étape des informations personnelles
      Et aucun courriel ne parvient à Camille

    Scénario: Aucun courriel avant la dernière étape
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors aucun courriel ne parvient à Camille

  @MEL-02
  Règle: L'objet est « Votre compte ameli - Confirmation de votre adresse mail »

    Scénario: Lire l'objet
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors l'objet de son courriel est « Votre compte ameli - Confirmation de votre adresse mail »

    @horloge @facultatif @lecture
    Scénario: L'objet ne change pas quand le lien est renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et l'objet de son courriel est « Votre compte ameli - Confirmation de votre adresse mail »

    @facultatif @lecture
    Scénario: L'objet ne change pas pour une autre adresse
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle lit le courriel reçu
      Alors l'objet de son courriel est « Votre compte ameli - Confirmation de votre adresse mail »

  @MEL-03
  Règle: L'expéditeur affiché est « Votre Assurance Maladie »

    Scénario: Lire l'expéditeur
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors l'expéditeur de son courriel est « Votre Assurance Maladie »

    @horloge @facultatif @lecture
    Scénario: L'expéditeur ne change pas quand le lien est renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et l'expéditeur de son courriel est « Votre Assurance Maladie »

    @facultatif @lecture
    Scénario: L'expéditeur ne change pas pour une autre adresse
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle lit le courriel reçu
      Alors l'expéditeur de son courriel est « Votre Assurance Maladie »

  @MEL-04
  Règle: Le courriel dit de confirmer son adresse pour profiter des services

    Scénario: Lire l'invitation
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors son courriel dit de confirmer son adresse pour profiter de tous les services

    @horloge @facultatif @lecture
    Scénario: L'invitation est aussi dans le courriel renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et son courriel dit de confirmer son adresse pour profiter de tous les services

    @facultatif @lecture
    Scénario: L'invitation est aussi dans le courriel envoyé à une autre adresse
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle lit le courriel reçu
      Alors son courriel dit de confirmer son adresse pour profiter de tous les services

  @MEL-05
  Règle: Le courriel porte un lien « Confirmer mon email » qui mène à la cible

    @lecture
    Scénario: Trouver le lien
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors son courriel porte le lien « Confirmer mon email »
      Et ce lien mène à la cible
      Et ce lien est le même dans toutes les parties du courriel

    @horloge @facultatif @lecture
    Scénario: Le courriel renvoyé porte le même lien dans toutes ses parties
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et son courriel porte le lien « Confirmer mon email »
      Et ce lien est le même dans toutes les parties du courriel

    @lecture
    Scénario: Rien de secret n'est écrit dans le courriel
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors son courriel ne contient ni son code ni son numéro de sécurité sociale

  @MEL-06
  Règle: Le courriel dit quoi faire à qui n'est pas à l'origine de la demande

    Scénario: Lire la mise en garde
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors son courriel dit de prévenir sa caisse si l'on n'est pas à l'origine de la demande
      Et son courriel dit de modifier son code d'accès si l'on n'est pas à l'origine de la demande

    @horloge @facultatif @lecture
    Scénario: La mise en garde est aussi dans le courriel renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et son courriel dit de prévenir sa caisse si l'on n'est pas à l'origine de la demande
      Et son courriel dit de modifier son code d'accès si l'on n'est pas à l'origine de la demande

    @facultatif @lecture
    Scénario: La mise en garde est aussi dans le courriel envoyé à une autre adresse
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle lit le courriel reçu
      Alors son courriel dit de prévenir sa caisse si l'on n'est pas à l'origine de la demande
      Et son courriel dit de modifier son code d'accès si l'on n'est pas à l'origine de la demande

  @MEL-07
  Règle: Le courriel prévient qu'il est généré par un automate et n'attend pas de réponse

    Scénario: Lire l'avertissement
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors son courriel dit qu'il est généré par un automate
      Et son courriel dit de ne pas y répondre

    @horloge @facultatif @lecture
    Scénario: L'avertissement est aussi dans le courriel renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Quand elle se fait renvoyer le lien par son lien
      Alors Camille reçoit un nouveau courriel de confirmation
      Et son courriel dit qu'il est généré par un automate
      Et son courriel dit de ne pas y répondre

    @facultatif @lecture
    Scénario: L'avertissement est aussi dans le courriel envoyé à une autre adresse
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle lit le courriel reçu
      Alors son courriel dit qu'il est généré par un automate
      Et son courriel dit de ne pas y répondre
