# language: fr
@informations
Fonctionnalité: Adresse de courriel

  Tous les courriers passeront par cette adresse : elle est obligatoire,
  confirmée, et n'appartient qu'à un compte.

  @INF-01
  Règle: L'adresse de courriel est obligatoire

    @INF-02 @INF-04
    Scénario: L'adresse, sa confirmation et le choix par courriel sont marqués obligatoires
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « de 12 caractères »
      Alors ces éléments lui sont demandés, marqués d'un astérisque :
        | élément                     |
        | l'adresse de courriel       |
        | la confirmation de l'adresse |
        | les promotions par courriel |
      Et l'astérisque est expliqué par « champ obligatoire »

    @INF-05
    Scénario: Lire les titres de la troisième étape
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « de 12 caractères »
      Alors le titre « informations personnelles » est affiché
      Et le titre « Je saisis mon adresse email » est affiché
      Et le titre « Je saisis mes coordonnées téléphoniques » est affiché

    @lecture
    Scénario: Sans adresse
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans l'adresse de courriel
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

    Scénario: Ni adresse ni confirmation
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans adresse ni confirmation
      Alors elle reste à l'étape des informations personnelles
      Et aucun compte n'existe pour Camille

    @lecture
    Scénario: Ni adresse ni confirmation, et l'adresse est désignée
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans adresse ni confirmation
      Alors l'erreur désigne l'adresse de courriel

    @lecture
    Scénario: Un téléphone ne dispense pas de l'adresse
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans adresse, avec un téléphone portable
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

  @INF-02
  Règle: L'adresse se confirme par une seconde saisie identique, obligatoire

    @lecture
    Scénario: Sans confirmation
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans la confirmation de l'adresse
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne la confirmation de l'adresse

    @lecture
    Plan du scénario: Confirmation différente : <écart>
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle confirme son adresse avec « <écart> »
      Alors elle reste à l'étape des informations personnelles
      Et aucun courriel ne parvient à Camille
      Et l'erreur désigne la confirmation de l'adresse

      Exemples: une autre adresse, une faute de frappe
        | écart                   |
        | une autre adresse       |
        | une lettre en moins     |
        | un autre domaine        |
        | la fin en moins         |

  @INF-03
  Règle: Une adresse mal formée est refusée

    @lecture
    Plan du scénario: Adresse refusée : <raison>
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse « <adresse> »
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

      Exemples: il manque quelque chose, ou il y a quelque chose de trop
        | raison                 | adresse                  |
        | sans arobase           | camille.example.org      |
        | sans nom avant         | @example.org             |
        | sans domaine           | camille@                 |
        | deux arobases          | camille@@example.org     |
        | deux adresses          | camille@example.org,zoe@example.org |
        | un espace au milieu    | cami lle@example.org     |
        | un domaine vide        | camille@.org             |

  @INF-08
  Règle: Une adresse ne sert qu'à un compte

    Scénario: L'adresse d'un compte activé
      Étant donné que Karim a activé son compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse de Karim
      Alors elle reste à l'étape des informations personnelles
      Et aucun compte n'existe pour Camille

    Scénario: L'adresse d'un compte en attente de validation
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse de Karim
      Alors elle reste à l'étape des informations personnelles
      Et Karim n'a reçu qu'un courriel de confirmation

    @lecture
    Scénario: L'adresse déjà utilisée est désignée
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse de Karim
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

    Scénario: L'adresse d'une création restée en chemin est libre
      Étant donné que Karim n'a pas pu terminer sa création avec l'adresse de Camille
      Et que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors elle arrive à la validation de l'adresse

    @lecture
    Scénario: La même adresse en majuscules
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse de Karim en majuscules
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

    @lecture
    Scénario: La même adresse, le domaine seul en majuscules
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse de Karim, domaine en majuscules
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

    @lecture
    Scénario: La même adresse entourée d'espaces
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec l'adresse de Karim entourée d'espaces
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne l'adresse de courriel

    Scénario: Deux créations simultanées avec une même adresse
      Étant donné que Karim a tout saisi sauf la dernière validation
      Et que Camille a tout saisi avec l'adresse de Karim, sauf la dernière validation
      Quand Karim et Camille valident au même instant
      Alors un seul compte existe pour l'adresse de Karim

    Scénario: Deux personnes ont chacune leur adresse
      Étant donné que Karim a créé un compte
      Et que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors elle arrive à la validation de l'adresse

  @INF-09
  Règle: L'assuré est prévenu que son adresse doit être facilement consultable

    @lecture
    Scénario: Lire l'avertissement
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « de 12 caractères »
      Alors il est dit que l'adresse doit être facilement consultable
