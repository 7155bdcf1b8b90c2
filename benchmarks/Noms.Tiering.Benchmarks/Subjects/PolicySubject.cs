using Noms.Tiering.Policies;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>A policy file that is read, checked and compiled.</summary>
public sealed class PolicySubject
{
    private readonly byte[] _file;

    /// <summary>Writes the file.</summary>
    /// <param name="rules">How many rules it has.</param>
    /// <exception cref="PolicyException">The file has a fault.</exception>
    public PolicySubject(int rules)
    {
        _file = GeneratedPolicy.Of(rules);
        _ = Read();
    }

    /// <summary>Reads and checks it.</summary>
    public TieringPolicy Read() => PolicyReader.Read(_file).Policy;

    /// <summary>Reads, checks and compiles it.</summary>
    public TieringEngine Load() => new(Read());
}
