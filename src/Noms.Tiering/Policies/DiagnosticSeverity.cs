namespace Noms.Tiering.Policies;

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The file works, but look at this.</summary>
    Warning,

    /// <summary>The file cannot be used.</summary>
    Error,
}
