# language: fr
@acces
Fonctionnalité: Date de naissance

  @ACC-04
  Règle: La date de naissance se donne au format jj/mm/aaaa, existe et est passée

    Scénario: Le format est montré
      Étant donné que Camille est à l'accueil
      Quand elle se rend à la création de compte
      Alors la date de naissance est dite « jj/mm/aaaa »

    @lecture
    Plan du scénario: Date refusée : <raison>
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec « <date> » pour la date de naissance
      Alors elle reste à la création de compte
      Et l'erreur désigne la date de naissance

      Exemples: dates impossibles, futures, ou d'un autre format
        | raison                      | date       |
        | le 31 février n'existe pas  | 31/02/1980 |
        | le 31 avril n'existe pas    | 31/04/1975 |
        | 1981 n'est pas bissextile   | 29/02/1981 |
        | le mois 13 n'existe pas     | 15/13/1980 |
        | le mois 25 n'existe pas     | 02/25/1980 |
        | le jour 0 n'existe pas      | 00/05/1980 |
        | elle est dans un an         | dans un an |
        | elle est demain             | demain     |
        | l'année est devant          | 1980-02-15 |
        | l'année n'a que 2 chiffres  | 15/02/80   |
        | le mois est en lettres      | 15 février 1980 |

    @facultatif @lecture
    Plan du scénario: Date écrite avec des <signes>
      Étant donné que Camille est à la création de compte
      Quand elle tente de continuer avec « <date> » pour la date de naissance, telle quelle
      Alors elle reste à la création de compte
      Et l'erreur désigne la date de naissance

      Exemples: un autre format que jj/mm/aaaa
        | signes  | date       |
        | tirets  | 15-02-1980 |
        | points  | 15.02.1980 |

    Plan du scénario: Date admise : <raison>
      Étant donné que Camille, née le <date>, est à la création de compte
      Quand elle donne son identité
      Alors elle arrive à l'étape des conditions

      Exemples: dates qui existent, au bord des limites
        | raison                      | date       |
        | 1980 est bissextile         | 29/02/1980 |
        | 2000 est bissextile         | 29/02/2000 |
        | le 31 décembre existe       | 31/12/1969 |
        | le 1er janvier existe       | 01/01/1990 |

    @facultatif
    Plan du scénario: La date du compte est celle qui fut donnée : <date>
      Étant donné que Camille, née le <date>, a activé son compte
      Quand elle relit ses informations
      Alors sa date de naissance y figure

      Exemples: jour et mois qui se permuteraient, premier et dernier jour d'une année
        | date       |
        | 05/11/1978 |
        | 01/01/1990 |
