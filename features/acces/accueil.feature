# language: fr
@acces
Fonctionnalité: Accès à la création et à la connexion

  L'assuré arrive sur le site et choisit : créer son compte, ou y accéder.

  @ACC-01
  Règle: L'accueil mène à la création et à la connexion

    Scénario: De l'accueil à la création
      Étant donné que Camille est à l'accueil
      Quand elle choisit de créer son compte
      Alors elle arrive à la création de compte

    Scénario: De l'accueil à la connexion
      Étant donné que Camille est à l'accueil
      Quand elle choisit d'accéder à son compte
      Alors elle arrive à la connexion

  @ACC-09
  Règle: De la connexion, une première visite mène à la création

    Scénario: De la connexion à la création
      Étant donné que Camille est à la connexion
      Quand elle dit que c'est sa première visite
      Alors elle arrive à la création de compte
