# language: fr
@acces
Fonctionnalité: Identité de l'assuré à la création de son compte

  Quatre éléments, tous obligatoires, permettent de reconnaître l'assuré.

  @ACC-02
  Règle: La création demande le nom, le numéro, la date de naissance et le code postal

    Scénario: Les quatre éléments sont demandés et marqués obligatoires
      Étant donné que Camille est à l'accueil
      Quand elle se rend à la création de compte
      Alors le titre « Je crée mon compte ameli » est affiché
      Et le titre « Je crée mon compte en remplissant les éléments demandés » est affiché
      Et ces éléments lui sont demandés, marqués d'un astérisque :
        | élément                        |
        | le nom                         |
        | le numéro de sécurité sociale  |
        | la date de naissance           |
        | le code postal                 |
      Et l'astérisque est expliqué par « champ obligatoire »

  @ACC-03
  Règle: Sans l'un des quatre éléments, la création ne continue pas et l'élément est désigné

    Plan du scénario: Sans <élément>
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer sans <élément>
      Alors elle reste à la création de compte
      Et l'erreur désigne <élément>, et rien d'autre

      Exemples: chaque élément manque seul
        | élément                       |
        | le nom                        |
        | le numéro de sécurité sociale |
        | la date de naissance          |
        | le code postal                |

    @lecture
    Scénario: Un nom fait seulement d'espaces
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec « trois espaces » pour le nom
      Alors elle reste à la création de compte
      Et l'erreur désigne le nom

    Scénario: Avec les quatre éléments, la création continue
      Étant donné que Camille est à la création de compte
      Quand elle donne son identité
      Alors elle arrive à l'étape des conditions

  @ACC-06
  Règle: « RETOUR » quitte la création sans rien créer

    Scénario: Quitter la création après avoir donné son identité
      Étant donné que Camille a saisi son identité sans continuer
      Quand elle revient en arrière par « RETOUR »
      Alors elle a quitté la création de compte
      Et aucun compte n'existe pour Camille
      Et Camille peut commencer une création de compte

    @lecture
    Scénario: Aucune étape ne s'ouvre à qui est revenu en arrière
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille a saisi son identité et renoncé par « RETOUR »
      Quand elle tente d'aller directement à l'étape des conditions
      Alors elle n'arrive pas à l'étape des conditions
