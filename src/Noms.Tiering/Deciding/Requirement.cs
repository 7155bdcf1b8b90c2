namespace Noms.Tiering.Deciding;

/// <summary>That a variable lie in certain cells: those where the reading is 1.</summary>
internal sealed record Requirement(CellReading Reading)
{
    public Variable Variable => Reading.Variable;
}
