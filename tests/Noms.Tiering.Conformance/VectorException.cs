namespace Noms.Tiering.Conformance;

/// <summary>A file is not of the vectors' form. The message says where, and nothing that the file holds.</summary>
public sealed class VectorException(string message) : Exception(message);
