namespace Noms.Tiering.Files;

/// <summary>What kept a run from file to file from being done.</summary>
public enum FileRunFault
{
    /// <summary>Something could not be read or written.</summary>
    InputOrOutput,

    /// <summary>What is asked for cannot be done with such files, such as going on with standard input.</summary>
    NotPossible,

    /// <summary>A checkpoint, or a part, is of another run than the one that is asked for.</summary>
    OfAnotherRun,

    /// <summary>A CSV has no header, or one that is faulty or does not fit its mapping.</summary>
    Header,
}
