using Noms.Tiering.Allocation;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Checks policies, and by them overlays, mappings and cases. A fault in one file does not hide those of the others.</summary>
internal sealed class FileCheck(DateOnly? day)
{
    private readonly List<CheckedFile> _files = [];

    public IReadOnlyList<CheckedFile> Files => _files;

    /// <summary>Checks the policy that is named.</summary>
    public void Policies(string name)
    {
        if (TieringPolicies.Find(name) is { } shipped)
        {
            _files.AddRange(shipped.All.Select(policy => new CheckedFile(policy.ToString(), "policy", []) { Policy = policy }));
            return;
        }

        foreach (var path in Directory.Exists(name) ? PolicyFiles.Within(name) : [name])
        {
            Add(path, "policy", PolicyReader.Read(InputBytes.Read("policy", path, PolicyFinder.LongestPolicy)));
        }
    }

    public void Overlay(string path, PolicyVersions? versions) =>
        Against(path, "overlay", versions, known => Add(path, "overlay", OverlayReader.Read(InputBytes.Read("overlay", path, PolicyFinder.LongestPolicy), known, day)));

    public void Mapping(string path, ChosenPolicy? policy) =>
        Against(path, "mapping", policy, known => _files.Add(new(path, "mapping", known.ReadMapping(InputBytes.Read("mapping", path, CsvMappingReader.LongestFile)).Diagnostics)));

    public void Case(string path, ChosenPolicy? policy) =>
        Against(path, "case", policy, known => _files.Add(new(path, "case", TieringCaseReader.Read(InputBytes.Read("case", path, TieringCaseReader.LongestFile), known.Catalogue).Diagnostics)));

    private void Add(string path, string kind, PolicyReadResult result) =>
        _files.Add(new(path, kind, result.Diagnostics) { Policy = result.IsSuccess ? result.Policy : null });

    private void Against<T>(string path, string kind, T? known, Action<T> check)
        where T : class
    {
        if (known is null)
        {
            _files.Add(new(path, kind, []) { IsUnread = true });
        }
        else
        {
            check(known);
        }
    }
}
