# language: fr
@code
Fonctionnalité: Explications données sur le code personnel

  @COD-08 @navigateur
  Règle: Le niveau indicatif de sécurité monte avec la robustesse du code

    Scénario: Un code robuste est mieux noté qu'un code faible
      Étant donné que Camille est à l'étape du code personnel
      Quand elle essaie un code faible, puis un code moyen, puis un code robuste
      Alors le niveau indicatif de sécurité monte avec la robustesse

    Scénario: Un niveau indicatif est annoncé
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors il est dit qu'un niveau indicatif de sécurité est affiché

  @COD-09
  Règle: Toutes les exigences sont affichées, et la réutilisation d'un code déconseillée

    Scénario: Lire les exigences avant de choisir
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors ces exigences sont affichées :
        | exigence                                                         |
        | entre 8 et 50 caractères                                         |
        | des lettres latines minuscules et majuscules                     |
        | un chiffre ou un caractère spécial                               |
        | seulement des caractères autorisés                               |
        | ni le numéro de sécurité sociale ni la date de naissance         |
      Et il est dit de ne pas reprendre un code utilisé sur un autre site

  @COD-04
  Règle: La liste des caractères spéciaux autorisés est montrée à l'assuré

    @lecture
    Scénario: Lire la liste avant de choisir
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors la liste des caractères spéciaux autorisés est affichée

  @COD-10
  Règle: Un code refusé est expliqué, sans être réaffiché

    @lecture
    Plan du scénario: L'exigence « <exigence> » est nommée
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur nomme l'exigence « <exigence> »
      Et le code refusé n'est pas réaffiché

      Exemples: chaque exigence du guide
        | exigence                                                 | code                              |
        | entre 8 et 50 caractères                                 | de 4 caractères                   |
        | des lettres latines minuscules et majuscules             | sans majuscule                    |
        | un chiffre ou un caractère spécial                       | sans chiffre ni caractère spécial |
        | seulement des caractères autorisés                       | avec un espace au milieu          |
        | ni le numéro de sécurité sociale ni la date de naissance | commençant par son numéro         |
