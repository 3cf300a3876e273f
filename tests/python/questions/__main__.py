"""What the collected facts answer, without the program: derived from FACTS alone.

questions FACTS writes, by the name of a question of tests/questions, its answer; of paths the steps with the
sources of each.
"""

import json
import sys

import changes
import networks
import paths
import rules
import trust

answers = networks.answers | paths.answers | changes.answers | rules.answers | trust.answers
json.dump({"paths": paths.walks, "answers": answers}, sys.stdout)
