# language: fr
@acces
Fonctionnalité: Connexion au compte

  @ACC-07
  Règle: La connexion demande le numéro de sécurité sociale et le code, tous deux obligatoires

    Scénario: Les deux éléments sont demandés
      Étant donné que Camille est à l'accueil
      Quand elle se rend à la connexion
      Alors le titre « J'accède à mon compte ameli » est affiché
      Et ces éléments lui sont demandés :
        | élément                                                    |
        | le numéro de sécurité sociale de connexion                 |
        | le code de connexion                                       |
      Et le code de connexion est dit « ou provisoire à 4 chiffres »
      Et il est dit que tous les éléments sont obligatoires

    @lecture
    Plan du scénario: Sans <élément>, pas de connexion
      Étant donné que Camille a activé son compte
      Quand elle tente de se connecter sans <élément>
      Alors elle reste à la connexion
      Et l'erreur désigne <élément>

      Exemples: chaque élément manque seul
        | élément                                    |
        | le numéro de sécurité sociale de connexion |
        | le code de connexion                       |

    Scénario: Un code provisoire à 4 chiffres n'est pas trop court
      Étant donné que Camille a activé son compte
      Quand elle tente de se connecter avec un code provisoire à 4 chiffres
      Alors elle reste à la connexion
      Et sa longueur n'est pas reprochée au code

  @ACC-08
  Règle: La connexion aide à trouver son numéro et à retrouver son code

    Scénario: Où trouver son numéro
      Étant donné que Camille est à la connexion
      Quand elle demande où trouver son numéro de sécurité sociale
      Alors l'aide lui dit où trouver son numéro de sécurité sociale

    Scénario: Code oublié
      Étant donné que Camille est à la connexion
      Quand elle dit avoir oublié son code
      Alors l'aide lui dit comment retrouver un code

    @facultatif @lecture
    Scénario: Où trouver son numéro, après une connexion refusée
      Étant donné que Camille n'a pas pu se connecter sans le code de connexion
      Quand elle demande où trouver son numéro de sécurité sociale
      Alors l'aide lui dit où trouver son numéro de sécurité sociale

    @facultatif @lecture
    Scénario: Code oublié, après une connexion refusée
      Étant donné que Camille n'a pas pu se connecter sans le code de connexion
      Quand elle dit avoir oublié son code
      Alors l'aide lui dit comment retrouver un code

  @ACC-12
  Règle: Le code saisi à la connexion est masqué, et affiché à la demande

    Scénario: Le code est masqué pendant la saisie
      Étant donné que Camille est à la connexion
      Quand elle saisit son code de connexion
      Alors le code de connexion est masqué

    Scénario: Le code reste masqué après une connexion refusée
      Étant donné que Camille a activé son compte
      Quand elle tente de se connecter avec un autre code
      Alors le code de connexion est masqué

    Scénario: Le code est affiché à la demande
      Étant donné que Camille a saisi son code de connexion
      Quand elle demande à voir le code saisi
      Alors le code de connexion est lisible
