using System.Text;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Assurance;

/// <summary>A fault planted in a copy of a policy, and what must be found of it.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="File">The policy's file.</param>
/// <param name="About">The ids that the finding is about, with spaces between: of rules, or else of the determinant, the parameter or another part.</param>
/// <param name="Edits">Texts that stand once in the file, each followed by what comes into its place.</param>
public sealed record SeededFault(string Code, string File, string About, params string[] Edits)
{
    internal TieringPolicy Policy()
    {
        var text = Repository.Read($"rules/{File}/policy.json");
        for (var edit = 0; edit < Edits.Length; edit += 2)
        {
            var at = text.IndexOf(Edits[edit], StringComparison.Ordinal);
            if (at < 0 || text.IndexOf(Edits[edit], at + 1, StringComparison.Ordinal) >= 0)
            {
                throw new InvalidOperationException($"`{Edits[edit]}` does not stand once in {File}");
            }

            text = text.Replace(Edits[edit], Edits[edit + 1], StringComparison.Ordinal);
        }

        return PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Policy;
    }

    /// <summary>The code and what it is about.</summary>
    public override string ToString() => $"{Code} {About}";
}
