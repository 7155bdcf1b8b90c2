namespace Noms.Tiering.Tests.Conformance;

/// <summary>A file of conformance cases is not written as <c>rules/README.md</c> says.</summary>
public sealed class ConformanceFileException(string message) : Exception(message);
