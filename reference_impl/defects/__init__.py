"""Named defects: each makes the application break known rules, in one known way.

One module per chapter of the guide. The rules of a defect are those whose statement it contradicts
in the period that the rule speaks of: an account that opens on the eighth day breaks DEL-03, not
ACT-03. A later rule that merely cannot be observed any more is not broken.
"""

from reference_impl.defects.model import Defect, Family
from reference_impl.defects.registry import (
    DEFECTS,
    UnknownDefectError,
    behaviour_with,
    defect_named,
    families,
)

__all__ = [
    "DEFECTS",
    "Defect",
    "Family",
    "UnknownDefectError",
    "behaviour_with",
    "defect_named",
    "families",
]
