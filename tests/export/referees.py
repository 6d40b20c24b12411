"""The two referees of Word files, in process."""

import ooxml_integrity
from openxml_audit import OpenXmlValidator


def complaints(path):
    found = [str(error) for error in OpenXmlValidator().validate(path).errors]
    return found + [str(finding) for finding in ooxml_integrity.check(path)]
