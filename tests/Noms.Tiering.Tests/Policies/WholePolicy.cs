namespace Noms.Tiering.Tests.Policies;

/// <summary>A valid policy that uses every part of the language.</summary>
internal static class WholePolicy
{
    public const string Text = """
        {
          "$schema": "../schema/policy.schema.json",
          "$comment": "every part of the language",
          "id": "whole",
          "version": "1",
          "title": "A policy with everything",
          "description": "For tests.",
          "effective": { "from": "2005-01-08", "to": "2006-08-31" },
          "sources": [
            { "id": "model", "title": "The model", "published": "2005-01-08", "reference": "a library" },
            { "id": "circular", "title": "The circular" }
          ],
          "scales": [
            { "id": "tier", "title": "Tier", "default": "1", "missingGives": "lowest",
              "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" }, { "id": "3", "title": "Tier 3" } ] },
            { "id": "change", "title": "Change", "default": "low", "missingGives": "highest",
              "levels": [ { "id": "low", "title": "Low" }, { "id": "high", "title": "High" } ] }
          ],
          "parameters": [
            { "id": "likely.from", "title": "likely from", "kind": "number", "unit": "%", "value": 50, "min": 0, "max": 100,
              "provenance": "assumed", "reason": "a round number", "cite": ["model 3.70"] },
            { "id": "likely.very", "title": "very likely from", "kind": "number", "value": 75.5, "settable": false, "min": 0.5, "max": 100, "cite": ["model"] },
            { "id": "gang.floor", "title": "floor for a gang", "kind": "level", "scale": "tier", "value": "2", "min": "2", "max": "3", "cite": ["circular 2"] },
            { "id": "poor.cap", "title": "cap for poor prospects", "kind": "level", "scale": "tier", "value": "1", "min": "1", "max": "2", "cite": ["circular 3"] },
            { "id": "standing.from", "title": "standing from", "kind": "choice", "of": "localStanding", "value": "mid", "min": "mid", "max": "high", "cite": ["model"] },
            { "id": "standing.top", "title": "standing top", "kind": "choice", "of": "localStanding", "value": "high", "min": "mid", "max": "high", "cite": ["model"] },
            { "id": "standing.named", "title": "standings named", "kind": "list", "of": "localStanding", "value": ["high", "low"], "cite": ["model"] },
            { "id": "visit.kinds", "title": "kinds of visit", "kind": "list", "of": "localVisits.kind", "value": ["home", "office"], "cite": ["model"] },
            { "id": "judgement.up", "title": "levels up for a manager", "kind": "number", "value": 2, "min": 1, "max": 2, "cite": ["model"] }
          ],
          "constraints": [
            { "parameter": "likely.from", "atMost": "likely.very", "reason": "likely comes before very likely" },
            { "parameter": "poor.cap", "below": "gang.floor", "reason": "a cap is below the floor" }
          ],
          "determinants": [
            { "id": "localGang", "title": "gang", "kind": "flag", "source": "a register" },
            { "id": "localScore", "title": "local score", "kind": "number", "unit": "points", "min": 0, "max": 40, "resolution": 0.5, "mayBeNone": true, "mayBeStatic": true, "canChange": false },
            { "id": "localOther", "title": "other score", "kind": "number", "min": 0, "max": 100, "resolution": 1 },
            { "id": "localThird", "title": "third score", "kind": "number", "min": -10, "max": 10, "resolution": 1 },
            { "id": "localStanding", "title": "standing", "kind": "choice", "ordered": true, "values": [ { "id": "low", "title": "low standing" }, { "id": "mid" }, { "id": "high" } ] },
            { "id": "localColour", "title": "colour", "kind": "choice", "values": [ { "id": "red" }, { "id": "blue" } ] },
            { "id": "localSeen", "title": "last seen", "kind": "date", "mayBeNone": true },
            { "id": "localHeard", "title": "last heard", "kind": "date" },
            { "id": "localCode", "title": "code", "kind": "code", "mayBeNone": true },
            { "id": "localVisits", "title": "visits", "kind": "list", "fields": [
              { "id": "kind", "kind": "code" },
              { "id": "on", "title": "day", "kind": "date", "mayBeNone": true, "whenLeftOut": "none" },
              { "id": "length", "kind": "number", "unit": "hours", "min": 0, "max": 24, "resolution": 0.25, "whenLeftOut": 1 },
              { "id": "mood", "kind": "choice", "ordered": true, "values": [ { "id": "bad" }, { "id": "good" } ], "whenLeftOut": "bad" },
              { "id": "met", "kind": "flag", "whenLeftOut": false },
              { "id": "notes", "kind": "list", "fields": [ { "id": "topic", "kind": "code", "whenLeftOut": "any" } ], "whenLeftOut": [] } ] }
          ],
          "reads": {
            "area": { "whenMissing": "open" },
            "ogrs3": { "whenMissing": "open" },
            "rsr": { "whenMissing": { "is": 0 }, "uncertainWhen": ["static"], "uncertainAfter": { "years": 1, "months": 6, "days": 3 }, "reason": "it ages" },
            "riskOfSeriousHarm": { "whenMissing": { "is": "low" }, "worse": "upward" },
            "sentences": { "whenMissing": { "is": [] } },
            "unavailableInterventions": { "whenMissing": { "is": [] } },
            "localGang": { "whenMissing": { "is": false } },
            "localScore": { "whenMissing": { "is": "none" } },
            "localOther": { "whenMissing": "open" },
            "localThird": { "whenMissing": "open" },
            "localStanding": { "whenMissing": "open" },
            "localColour": { "whenMissing": "open" },
            "localSeen": { "whenMissing": "open" },
            "localHeard": { "whenMissing": { "is": "2005-02-28" } },
            "localCode": { "whenMissing": { "is": "X" } },
            "localVisits": { "whenMissing": "open" }
          },
          "derived": [
            { "id": "likelihood", "title": "likelihood", "fallback": ["likelihoodByOgrs", "likelihoodByOther"] },
            { "id": "likelihoodByOgrs", "title": "likelihood by OGRS", "values": [ { "id": "unlikely" }, { "id": "likely" }, { "id": "very" } ],
              "cite": ["model 3.70"], "provenance": "assumed", "reason": "no numbers are given",
              "bands": { "of": "ogrs3", "bands": [
                { "is": "unlikely", "below": { "parameter": "likely.from" } },
                { "is": "likely", "atLeast": { "parameter": "likely.from" }, "below": 75 },
                { "is": "very", "atLeast": 75 } ] } },
            { "id": "likelihoodByOther", "values": [ { "id": "unlikely" }, { "id": "likely" }, { "id": "very" } ],
              "bands": { "of": "localOther", "bands": [ { "is": "unlikely", "below": 50 }, { "is": "very", "atLeast": 50 } ] } },
            { "id": "worries", "title": "worries", "unit": "worries", "count": [
              { "determinant": "localGang", "is": true },
              { "determinant": "likelihood", "atLeast": "likely" } ] },
            { "id": "longVisits", "title": "long visits", "countOf": "localVisits", "such": { "field": "length", "atLeast": 2.5 } },
            { "id": "allVisits", "title": "visits", "countOf": "localVisits" },
            { "id": "lastContact", "title": "last contact", "greatest": ["localSeen", "localHeard"] },
            { "id": "fewest", "title": "the lesser", "least": ["longVisits", "allVisits"] },
            { "id": "isWorrying", "title": "worrying", "when": { "determinant": "worries", "atLeast": 2 } },
            { "id": "changeFirst", "title": "change first", "scale": "change", "first": [
              { "when": { "determinant": "isWorrying", "is": true }, "is": "high" },
              { "is": "none" } ] },
            { "id": "changeNext", "title": "change", "scale": "change", "first": [
              { "when": { "determinant": "fewest", "below": 3 }, "of": "changeFirst" },
              { "is": "low" } ] },
            { "id": "tierTable", "title": "tier by table", "scale": "tier", "table": {
              "rows": { "of": "localThird", "from": [5, 0, -10] },
              "columns": { "of": "localColour", "values": ["blue", "red"] },
              "cells": [ ["3", "2"], ["2", "1"], ["1", "none"] ] } },
            { "id": "sum", "title": "sum", "unit": "points", "score": { "when": { "determinant": "localStanding", "isNot": "low" }, "items": [
              { "id": "standing", "title": "standing", "of": "localStanding", "points": { "mid": 5, "high": 150 }, "weight": 0.5 },
              { "id": "banded", "of": "localScore", "bands": [ { "points": 0, "below": 3 }, { "points": 10, "atLeast": 3, "below": 7 }, { "points": 20.25, "atLeast": 7 } ] },
              { "id": "gang", "when": { "determinant": "localGang", "is": true }, "points": { "parameter": "likely.from" } },
              { "id": "steps", "of": "rsr", "forEach": 10, "points": 2 },
              { "id": "higher", "higherOf": [
                { "id": "one", "when": { "determinant": "localColour", "is": "red" }, "points": 3 },
                { "id": "two", "when": { "determinant": "localColour", "isNot": "red" }, "points": 4 } ] } ] } }
          ],
          "statuses": [
            { "id": "ended", "title": "Ended", "when": { "not": { "some": "sentences" } }, "cite": ["model"] }
          ],
          "invalid": [
            { "id": "seen-later", "reason": "seen after the as-of date", "when": { "determinant": "localSeen", "onOrAfter": { "days": 1 } } }
          ],
          "factors": [
            { "id": "harm", "title": "Risk of harm", "group": "offender", "description": "control", "cite": ["model 3.68"] }
          ],
          "rules": [
            { "id": "H1", "title": "High harm", "factor": "harm", "scale": "tier",
              "when": { "determinant": "riskOfSeriousHarm", "in": ["very-high", "high"] },
              "floor": "3", "protected": true, "cite": ["model 3.68 tier 3"], "reading": "source" },
            { "id": "H2", "title": "Gang or colour", "scale": "tier",
              "when": { "any": [
                { "determinant": "localGang", "isNot": false },
                { "all": [ { "determinant": "localColour", "is": "red" }, { "determinant": "sum", "atLeast": { "parameter": "likely.very" }, "below": 160 } ] },
                { "determinant": "localStanding", "in": { "parameter": "standing.named" } },
                { "determinant": "localStanding", "is": { "parameter": "standing.from" } } ] },
              "floor": { "parameter": "gang.floor" }, "cite": [], "reading": "assumed", "reason": "the source joins neither" },
            { "id": "S1", "title": "Standing", "scale": "tier",
              "when": { "determinant": "localStanding", "atLeast": { "parameter": "standing.from" }, "below": { "parameter": "standing.top" } },
              "floor": "2", "cite": ["model"] },
            { "id": "V1", "title": "Visits", "scale": "tier",
              "when": { "some": "localVisits", "such": { "all": [
                { "field": "kind", "in": { "parameter": "visit.kinds" } },
                { "field": "kind", "isNot": "phone" },
                { "field": "on", "onOrAfter": { "years": -1 }, "before": { "days": 0 } },
                { "field": "mood", "atLeast": "good" },
                { "field": "met", "is": true },
                { "some": "notes", "such": { "field": "topic", "is": "money" } } ] } },
              "floor": "2", "cite": ["model"] },
            { "id": "N1", "title": "Nothing known", "scale": "tier",
              "when": { "all": [
                { "determinant": "localScore", "is": "none" },
                { "determinant": "localCode", "isNot": "none" },
                { "determinant": "localCode", "in": ["X", "Y"] },
                { "determinant": "localSeen", "recorded": true },
                { "determinant": "ogrs3", "recorded": false },
                { "determinant": "lastContact", "before": { "months": -2, "days": -40 } } ] },
              "floor": "2", "cite": ["model"] },
            { "id": "T1", "title": "The table", "scale": "tier", "floor": { "derived": "tierTable" }, "cite": ["model"] },
            { "id": "C1", "title": "The change", "scale": "change", "floor": { "derived": "changeNext" }, "cite": ["model"] },
            { "id": "P1", "title": "Poor prospects", "scale": "tier",
              "when": { "some": "sentences", "such": { "field": "type", "is": "community-order" } },
              "cap": { "parameter": "poor.cap" }, "on": ["H2", "S1"], "cite": ["circular 3"] },
            { "id": "L1", "title": "By local authority", "scale": "tier", "when": { "determinant": "localGang", "is": true },
              "level": "2", "authority": "local", "cite": ["circular"] },
            { "id": "L2", "title": "By national authority", "scale": "change", "when": { "determinant": "isWorrying", "is": true },
              "level": "high", "authority": "national", "cite": ["circular"] },
            { "id": "M1", "title": "An experienced manager", "when": { "determinant": "rsr", "atLeast": 6.99 }, "output": "needsExperience", "cite": ["model"] }
          ],
          "overrides": [
            { "id": "X1", "title": "Gangs of two areas", "authority": "local", "reason": "a local priority", "cite": ["circular 4"],
              "effective": { "from": "2005-06-01", "to": "2006-05-31" }, "areas": ["north", "east"], "scale": "tier",
              "when": { "determinant": "localGang", "is": true }, "protected": true, "floor": { "parameter": "gang.floor" } },
            { "id": "X2", "title": "No more than resources allow", "authority": "national", "reason": "resources", "cite": ["circular 5"],
              "effective": { "from": "2005-06-01" }, "scale": "tier", "cap": "3" },
            { "id": "X3", "title": "Everybody is high", "authority": "national", "reason": "a trial", "cite": ["circular 6"],
              "effective": { "from": "2005-06-01" }, "scale": "change", "level": "high" }
          ],
          "judgement": [
            { "scale": "tier",
              "grades": [ { "id": "officer", "title": "Officer", "up": 1, "down": 0 }, { "id": "manager", "title": "Manager", "up": { "parameter": "judgement.up" }, "down": 1 } ],
              "reasons": [ { "id": "protective", "title": "Something protective that the rules do not weigh" } ],
              "reviewWithinMonths": 6, "afterReview": "stands", "cite": ["model 3.68"], "provenance": "assumed", "reason": "the model gives no limits" }
          ],
          "outputs": [
            { "id": "needsExperience", "title": "needs an experienced manager" }
          ],
          "profile": [
            { "id": "modes", "title": "Modes", "by": ["tier"], "values": { "1": ["PUNISH"], "2": ["PUNISH", "HELP"], "3": [] }, "cite": ["model 3.67"] },
            { "id": "days", "title": "Days", "unit": "working days", "by": ["tier", "localColour"],
              "values": { "1": { "red": 3, "blue": 4.50 }, "2": { "red": 2, "blue": 2 }, "3": { "red": "at once", "blue": 1 } },
              "provenance": "assumed", "reason": "the model has none" },
            { "id": "interventions", "title": "Interventions", "by": ["tier"],
              "values": { "1": "unpaid-work", "2": ["unpaid-work"], "3": ["unpaid-work", "curfew"] }, "provenance": "source" }
          ],
          "exceptions": [
            { "finding": "NT6104", "rules": ["H1", "H2"], "determinant": "riskOfSeriousHarm", "parameter": "likely.from", "part": "ended", "reason": "the circular says so", "cite": ["circular 7"] }
          ],
          "availability": { "determinant": "unavailableInterventions", "needs": "interventions", "cite": ["model 3.62"] },
          "label": { "scales": ["tier", "change"], "suffixes": [ { "text": "S", "when": { "determinant": "likelihood", "is": "very" } } ] }
        }
        """;
}
