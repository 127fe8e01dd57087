# language: fr
@acces
Fonctionnalité: Code postal

  @ACC-11
  Règle: Le code postal compte cinq chiffres

    Plan du scénario: Code postal admis : <code postal>
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec « <code postal> » pour le code postal
      Alors elle arrive à l'étape des conditions

      Exemples: métropole, zéro en tête, outre-mer
        | code postal |
        | 38000       |
        | 01000       |
        | 97400       |
        | 97600       |
        | 20000       |

    @lecture
    Plan du scénario: Code postal refusé : « <code postal> »
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec « <code postal> » pour le code postal
      Alors elle reste à la création de compte
      Et l'erreur désigne le code postal

      Exemples: trop court, trop long, autre chose que des chiffres
        | code postal |
        | 3800        |
        | 380000      |
        | 3800A       |
        | 2A000       |
        | ABCDE       |
