namespace Noms.Tiering.Files;

/// <summary>The results of one run: what was begun is published together, or taken away.</summary>
internal sealed class ResultFiles : IDisposable
{
    private readonly List<OutputFile> _files = [];

    public OutputFile Add(OutputFile file)
    {
        _files.Add(file);
        return file;
    }

    public void EndMembers() => _files.ForEach(file => file.EndMember());

    public void Finish() => _files.ForEach(file => file.Finish());

    /// <summary>Gives every file its name. What was added first gets it last: where the decisions stand, everything stands.</summary>
    public void Publish()
    {
        for (var index = _files.Count - 1; index >= 0; index--)
        {
            _files[index].Publish();
        }
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
