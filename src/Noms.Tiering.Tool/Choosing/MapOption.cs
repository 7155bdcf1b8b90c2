using System.CommandLine;
using Noms.Tiering.Assurance;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>The option <c>--map</c>: two determinants whose values a document lays out, with the level for each.</summary>
internal sealed class MapOption : Option<string[]>
{
    public MapOption()
        : base("--map")
    {
        Description = "A map of levels in the document, over the values of one determinant (columns) and another (rows), such as `ogrs3:riskOfSeriousHarm`, nothing else being recorded; may be given several times.";
        HelpName = "ACROSS:DOWN";
    }

    /// <summary>The maps that are asked for.</summary>
    /// <exception cref="ToolException">A determinant is unknown, or no map can be made of it.</exception>
    public PolicyMap[] Read(ParseResult parsed, TieringPolicy policy, DateOnly? day) =>
        Array.ConvertAll(parsed.GetValue(this) ?? [], pair => Map(pair, policy, day));

    private static PolicyMap Map(string pair, TieringPolicy policy, DateOnly? day)
    {
        if (pair.Split(':') is not [{ Length: > 0 } across, { Length: > 0 } down])
        {
            throw Wrong($"`{pair}` is not a pair of determinants; write that of the columns and that of the rows, such as `ogrs3:riskOfSeriousHarm`");
        }

        try
        {
            return PolicyMap.Of(policy, Find(across, policy), Find(down, policy), new PolicyMapOptions { AsOf = day });
        }
        catch (ArgumentException misfit)
        {
            throw Wrong(misfit.Message.Split(" (Parameter ")[0].TrimEnd('.'));
        }
    }

    private static Determinant Find(string id, TieringPolicy policy) =>
        policy.Catalogue.Find(id) ?? throw Wrong($"there is no determinant `{id}`{NearestName.Hint(id, policy.Reads.Select(read => read.Determinant.Id))}");

    private static ToolException Wrong(string reason) => ToolException.Usage($"noms-tiering show: {reason}");
}
