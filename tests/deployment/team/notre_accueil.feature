# language: fr
@acces
Fonctionnalité: Ce que notre équipe attend de l'accueil

  Cette feature n'est pas du banc : une équipe l'ajoute à côté des nôtres.

  @NOS-01
  Règle: Notre accueil parle du compte, et mène à la création

    Scénario: L'accueil, puis la création
      Étant donné que Camille est à l'accueil
      Et que l'écran de Camille parle du « compte »
      Quand elle choisit de créer son compte
      Alors elle arrive à la création de compte
      Et l'écran de Camille parle du « compte »
