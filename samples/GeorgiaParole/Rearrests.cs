using System.Globalization;

namespace Noms.Tiering.Samples.GeorgiaParole;

/// <summary>How many of some people were arrested again.</summary>
internal sealed class Rearrests
{
    private long _people;
    private long _rearrested;

    public void Add(bool wasRearrested)
    {
        _people++;
        _rearrested += wasRearrested ? 1 : 0;
    }

    public override string ToString() => _people == 0
        ? "nobody"
        : string.Create(CultureInfo.InvariantCulture, $"{_rearrested:N0} of {_people:N0}, {(decimal)_rearrested / _people:0.0 %}");
}
