using System.Text;

namespace Noms.Tiering.Cases;

/// <summary>The names that the properties of an object may have, as messages show them and as files have them.</summary>
internal sealed class PropertyNames
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;

    public PropertyNames(params string[] names)
    {
        _names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    public IEnumerable<string> All => _names;

    public string this[int index] => _names[index];

    /// <summary>The place of the name on which the reader stands, or -1.</summary>
    public int IndexOf(ref readonly JsonTokens reader)
    {
        for (var index = 0; index < _utf8.Length; index++)
        {
            if (reader.ValueTextEquals(_utf8[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
