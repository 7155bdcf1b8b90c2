using Noms.Tiering.Cases;

namespace Noms.Tiering.Receipts;

/// <summary>
/// What of a case is hashed: all that it says but its id, which could be tried out as easily as a fact. With a key, which nobody can
/// try, the id is in, so that the receipt is of this case and of no other with the same facts.
/// </summary>
internal static class CaseForm
{
    /// <summary>The name of the form. Another form would get another name, and this one would stay for the receipts that name it.</summary>
    public const string Name = "noms-tiering-case/1";

    public static string Hash(TieringCase tieringCase, ReadOnlySpan<byte> key) =>
        PersonalHash.Of(json => TieringCaseWriter.Write(tieringCase, json), key, without: key.IsEmpty ? "id" : "");
}
