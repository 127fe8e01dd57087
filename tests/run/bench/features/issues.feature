# language: fr
Fonctionnalité: Ce qu'un scénario peut devenir

  Règle: Ce qui est juste est juste

    @ACC-01 @juste
    Scénario: Tout est juste
      Étant donné un état
      Quand Camille regarde
      Alors tout est juste

    @ACC-01 @elision
    Scénario: Un mot élidé
      Étant donné un état
      Quand Camille regarde
      Et qu'elle regarde
      Alors tout est juste

    @ACC-01 @plan
    Plan du scénario: Une ligne, <nombre>
      Étant donné un état
      Quand Camille note « <nombre> »
      Alors tout est juste

      Exemples:
        | nombre |
        | un     |
        | deux   |

  Règle: Ce qui est faux est faux

    @COD-01 @faux
    Scénario: La cible est fausse
      Étant donné un état
      Quand Camille regarde
      Alors c'est faux
      Et tout est juste

  Règle: Ce qui ne se voit pas n'est pas jugé

    @COD-02 @prepare
    Scénario: L'état ne se prépare pas
      Étant donné un état impossible
      Quand Camille regarde
      Alors tout est juste

    @COD-02 @muette
    Scénario: La boîte est muette
      Étant donné un état
      Quand la boîte est muette
      Alors tout est juste

    @COD-02 @capacite
    Scénario: Une capacité manque en chemin
      Étant donné un état
      Quand l'horloge manque
      Alors tout est juste

    @COD-02 @horloge
    Scénario: Une capacité manque d'avance
      Étant donné un état
      Quand Camille regarde
      Alors tout est juste

    @COD-02 @surprise
    Scénario: Le banc se trompe
      Étant donné un état
      Quand le banc se trompe
      Alors tout est juste

    @COD-02 @indefinie
    Scénario: Une phrase inconnue
      Étant donné un état
      Quand personne ne connaît cette phrase
      Alors tout est juste

    @COD-02 @saute
    Scénario: Une étape saute la suite
      Étant donné un état
      Quand la suite est sautée
      Alors c'est faux

    @COD-02 @cloture
    Scénario: La scène ne se ferme pas
      Étant donné un état
      Quand Camille regarde
      Alors tout est juste

    @COD-02 @mort
    Scénario: Le travailleur meurt
      Étant donné un état
      Quand le travailleur meurt
      Alors tout est juste

    @COD-02 @binaire
    Scénario: Un message illisible
      Étant donné un état
      Quand Camille regarde
      Alors le message est illisible

  Règle: Hors du lot

    @ACC-01 @vide
    Scénario: Rien dedans

    @ACC-01 @instable
    Scénario: Une fois sur deux
      Étant donné un état
      Quand Camille regarde
      Alors c'est juste une fois sur deux

    @ACC-01 @attente
    Scénario: Longtemps
      Étant donné un état
      Quand rien ne vient
      Alors tout est juste

    @histoire
    Scénario: Une histoire sans règle
      Étant donné un état
      Quand Camille regarde
      Alors c'est faux
