"""Why there is no kit of a thing, or nothing in it that advertises, in words."""

from showcase.planning.kits import Obstacle
from showcase.rendering.labels import N_

OBSTACLES = {
    Obstacle.ALCOHOL: N_("Drinks of this strength, or of unknown strength, may not be advertised: there is no kit."),
    Obstacle.RECALLED: N_("There is a recall or a warning for it: nobody is to share it now."),
    Obstacle.SUSPENDED: N_("Its listing is suspended: nobody is to share it now."),
    Obstacle.WITHDRAWN: N_("Its listing was withdrawn: there is nothing to share."),
    Obstacle.STARS_IN_NAME: N_("Its name speaks of OCOP stars, and no star in force is proven: change the name first."),
    Obstacle.NO_MAKER: N_("Nobody is named who makes it, and the law asks for that: write “producer:” first."),
    Obstacle.NO_COMMUNE: N_("Its commune is not known, and the law asks for the address: write “commune:” first."),
}
"""Why there is no kit, or nothing in it that advertises."""
