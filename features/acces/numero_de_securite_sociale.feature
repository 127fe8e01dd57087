# language: fr
@acces
Fonctionnalité: Numéro de sécurité sociale

  Les numéros de la recette sont fictifs par construction : leur commune de
  naissance (990 à 999, ou 97499) n'est attribuée à aucune commune.

  @ACC-05
  Règle: Une aide « ? » explique où trouver son numéro de sécurité sociale

    Scénario: Demander de l'aide pendant la création
      Étant donné que Camille est à la création de compte
      Quand elle demande de l'aide sur le numéro de sécurité sociale
      Alors l'aide lui dit où trouver son numéro de sécurité sociale

    @facultatif @lecture
    Scénario: Demander de l'aide après un oubli
      Étant donné que Camille est à la création de compte
      Et que Camille n'a pas pu continuer sans le code postal
      Quand elle demande de l'aide sur le numéro de sécurité sociale
      Alors l'aide lui dit où trouver son numéro de sécurité sociale

  @ACC-10
  Règle: Le numéro est vérifié : longueur, caractères et clé

    Plan du scénario: Numéro admis : <numéro>
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec un numéro « <numéro> »
      Alors elle arrive à l'étape des conditions

      @numero_13 @facultatif
      Exemples: sans la clé
        | numéro                |
        | de 13 caractères      |
        | d'outre-mer (974)     |

      @numero_15 @facultatif
      Exemples: avec la clé
        | numéro                          |
        | de 15 caractères, clé juste     |
        | de Corse-du-Sud (2A), clé juste |
        | de Haute-Corse (2B), clé juste  |
        | d'outre-mer (974), clé juste    |
        | clé juste commençant par zéro   |
        | clé juste, la plus grande (97)  |

      @numero_13 @facultatif @lecture
      Exemples: sans la clé, écrit avec des espaces
        | numéro                |
        | espacé, 13 caractères |

      @numero_15 @facultatif @lecture
      Exemples: avec la clé, écrit avec des espaces
        | numéro                          |
        | espacé, clé juste               |

    @lecture
    Plan du scénario: Numéro refusé : <numéro>
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec un numéro « <numéro> »
      Alors elle reste à la création de compte
      Et l'erreur désigne le numéro de sécurité sociale

      Exemples: formes refusées
        | numéro                               |
        | de 12 caractères                     |
        | de 14 caractères                     |
        | de 16 caractères                     |
        | de 15 caractères, clé fausse         |
        | espacé, clé fausse                   |
        | de Corse-du-Sud (2A), clé fausse     |
        | de Haute-Corse (2B), clé fausse      |
        | avec une lettre                      |
        | avec un signe                        |
        | de Corse inconnue (2C)               |

    @lecture
    Plan du scénario: Écrit <à la création> puis <à la connexion>, c'est le même numéro
      Étant donné que Camille a activé son compte avec un numéro « <à la création> »
      Quand elle tente de se connecter avec un numéro « <à la connexion> »
      Alors Camille est connectée

      @numero_13 @facultatif
      Exemples: les espaces ne comptent pas
        | à la création         | à la connexion   |
        | espacé, 13 caractères | de 13 caractères |

      @numero_13 @numero_15 @facultatif
      Exemples: la clé ne fait que protéger d'une faute de frappe
        | à la création               | à la connexion   |
        | de 15 caractères, clé juste | de 13 caractères |
