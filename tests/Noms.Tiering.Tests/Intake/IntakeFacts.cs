using Noms.Tiering.Intake;

namespace Noms.Tiering.Tests.Intake;

/// <summary>Reads what an intake stated as a case would hold it.</summary>
internal static class IntakeFacts
{
    /// <summary>The value as files write it, or <c>not recorded</c>.</summary>
    public static string ValueOf(this IntakeReading reading, Determinant determinant) =>
        reading.AddTo(TieringCase.Create("C1")).Build()[determinant].ToString();

    public static IEnumerable<string> Codes(this IntakeReading reading) => reading.Diagnostics.Select(diagnostic => diagnostic.Code);
}
