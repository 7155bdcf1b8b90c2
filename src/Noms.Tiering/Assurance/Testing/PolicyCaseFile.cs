namespace Noms.Tiering.Assurance;

/// <summary>A file of cases of a policy, as bytes: the library opens none itself.</summary>
/// <param name="Name">Its name, without folder, such as <c>H2.json</c>; diagnostics and results name it.</param>
/// <param name="Utf8Json">Its whole text.</param>
public sealed record PolicyCaseFile(string Name, ReadOnlyMemory<byte> Utf8Json);
