namespace Noms.Tiering.Cases;

/// <summary>
/// Reads a case from JSON, strictly. What the file leaves out or says is <c>null</c> is not recorded; what it says is <c>none</c>, or an
/// empty list, is recorded as none.
/// </summary>
/// <remarks>
/// <para>Thread-safe. Nothing that a file holds makes it throw; everything that can be found at once is reported at once:</para>
/// <list type="table">
/// <item><term>NT2001</term><description>not JSON</description></item>
/// <item><term>NT2002</term><description>not UTF-8, or half of a surrogate pair is escaped</description></item>
/// <item><term>NT2003</term><description>longer than <see cref="LongestFile"/> bytes</description></item>
/// <item><term>NT2004</term><description>nested deeper than 16</description></item>
/// <item><term>NT2005</term><description>something follows the case</description></item>
/// <item><term>NT2010</term><description>unknown property</description></item>
/// <item><term>NT2011</term><description>unknown determinant</description></item>
/// <item><term>NT2012</term><description>stated twice</description></item>
/// <item><term>NT2013</term><description>something that must be stated is left out</description></item>
/// <item><term>NT2020</term><description>a value of the wrong type</description></item>
/// <item><term>NT2021</term><description>a number out of range</description></item>
/// <item><term>NT2022</term><description>a number of more than six decimal places</description></item>
/// <item><term>NT2023</term><description>not a value of the choice</description></item>
/// <item><term>NT2024</term><description>not a date, written yyyy-MM-dd</description></item>
/// <item><term>NT2025</term><description>none, where there cannot be none</description></item>
/// <item><term>NT2026</term><description>a basis that is not one, or of a determinant that has none</description></item>
/// <item><term>NT2027</term><description>a text that is blank, too long or has control characters</description></item>
/// <item><term>NT2030</term><description>an override with none or several of floor, cap and level, or one that is protected and no floor</description></item>
/// <item><term>NT2031</term><description>a word that is none of those that may stand there</description></item>
/// <item><term>NT2032</term><description>a window whose last day is before its first, or a review before the judgement</description></item>
/// <item><term>NT2033</term><description>more than 64 overrides or judgements: the rest is not read</description></item>
/// <item><term>NT2099</term><description>more than a hundred faults: the rest is not read</description></item>
/// </list>
/// </remarks>
public static class TieringCaseReader
{
    /// <summary>The most bytes of one case: 1,048,576.</summary>
    public const int LongestFile = 1 << 20;

    /// <summary>Reads a case.</summary>
    /// <param name="utf8Json">The whole file, in UTF-8; a byte order mark may stand first.</param>
    /// <param name="catalogue">
    /// The determinants that it may state: <see cref="DeterminantCatalogue.National"/>, or those with a policy's local ones.
    /// </param>
    public static CaseReadResult Read(ReadOnlySpan<byte> utf8Json, DeterminantCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new CaseParser(utf8Json, catalogue).Read();
    }
}
