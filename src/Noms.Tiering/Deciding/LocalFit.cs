using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Whether a value that was stated of one policy's determinant is a value of another policy's with the same id.</summary>
internal static class LocalFit
{
    /// <summary>Whether they have the same fields, and the value fits the other as well.</summary>
    public static bool IsSame(CaseFacts facts, Determinant own, Determinant other, long encoded) =>
        AreAlike(own.Fields, other.Fields) && Fits(facts, own, other, encoded);

    private static bool AreAlike(ImmutableArray<Determinant> left, ImmutableArray<Determinant> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (left[index].Id != right[index].Id || !AreAlike(left[index].Fields, right[index].Fields))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(CaseFacts facts, Determinant own, Determinant other, long encoded)
    {
        if (encoded == CaseFacts.NotRecorded)
        {
            return true;
        }

        if (encoded == CaseFacts.None)
        {
            return other.MayBeNone;
        }

        return own.Kind == other.Kind && own.Kind switch
        {
            DeterminantKind.Number => encoded >= other.LeastEncoded && encoded <= other.MostEncoded,
            DeterminantKind.Choice => other.IndexOf(own.Values[(int)encoded].Id) == encoded,
            DeterminantKind.Code => !other.MayBeNone || facts.TextOf(encoded) is not "none",
            DeterminantKind.List => ElementsFit(facts, own, other, encoded),
            _ => true,
        };
    }

    private static bool ElementsFit(CaseFacts facts, Determinant own, Determinant other, long list)
    {
        for (var element = facts.FirstOf(list); element >= 0; element = facts.NextOf(element))
        {
            for (var field = 0; field < own.Fields.Length; field++)
            {
                if (!Fits(facts, own.Fields[field], other.Fields[field], facts.Field(element, field)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
