# language: fr
@parcours
Fonctionnalité: Le parcours entier

  Deux histoires, du premier écran au compte ouvert.

  @ACC-01 @CGU-05 @COD-07 @ACT-02 @ACT-04 @INF-07
  Règle: On crée son compte avec son identité, on l'active, on s'y connecte

    Scénario: Camille crée son compte avec son identité
      Étant donné que Camille est à l'accueil
      Quand elle choisit de créer son compte
      Et qu'elle donne son identité
      Et qu'elle accepte les conditions
      Et qu'elle choisit un code « de 12 caractères »
      Et qu'elle donne ses informations personnelles
      Alors elle arrive à la validation de l'adresse
      Et Camille reçoit un courriel de confirmation
      Quand elle suit le lien de confirmation
      Et qu'elle tente de se connecter
      Alors Camille est connectée

  @FRC-04 @franceconnect
  Règle: On crée son compte par FranceConnect, sans ressaisir son identité

    Scénario: Karim crée son compte par FranceConnect
      Étant donné que Karim est à la création de compte
      Quand il s'identifie avec FranceConnect
      Et qu'il accepte les conditions
      Et qu'il choisit un code « de 12 caractères »
      Et qu'il donne ses informations personnelles
      Alors il arrive à la validation de l'adresse
      Et Karim reçoit un courriel de confirmation
      Quand il suit le lien de confirmation
      Alors le compte de Karim est actif
