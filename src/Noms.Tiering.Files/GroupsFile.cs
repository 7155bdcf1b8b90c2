using System.Collections.Immutable;
using Noms.Tiering.Assurance;

namespace Noms.Tiering.Files;

/// <summary>Reads a file that says by ids to which groups cases belong.</summary>
internal static class GroupsFile
{
    private const int MostNamed = 5;

    public static CaseGroupsById Read(string path, ImmutableArray<string> groupings, CancellationToken cancellation)
    {
        if (!FileRun.IsCsv(path) && groupings.IsDefaultOrEmpty)
        {
            throw new FileRunException(FileRunFault.NotPossible, $"say which groupings {path} has, or give a CSV, whose header says it");
        }

        using var file = InputFile.Open(path, cancellation, "the groups");
        try
        {
            var read = FileRun.IsCsv(path) ? CaseGroupsReader.ReadCsv(file.Stream) : CaseGroupsReader.ReadNdjson(file.Stream, groupings);
            return read.IsSuccess ? read.Groups : throw new FileRunException(FileRunFault.InputOrOutput, $"the groups in {path} are faulty: {Named(read.Faults)}");
        }
        catch (ImpactException fault)
        {
            throw new FileRunException(FileRunFault.Header, $"cannot read the groups in {path}: {fault.Message} ({fault.Code})");
        }
    }

    private static string Named(ImmutableArray<GroupsFault> faults) =>
        string.Join("; ", faults.Take(MostNamed)) + (faults.Length > MostNamed ? $"; and {faults.Length - MostNamed} more" : "");
}
