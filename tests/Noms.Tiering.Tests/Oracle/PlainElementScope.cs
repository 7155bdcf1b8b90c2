namespace Noms.Tiering.Tests.Oracle;

/// <summary>One element of a list.</summary>
internal sealed class PlainElementScope(Determinant list, FactElement element) : PlainScope
{
    public override PlainRange RangeOf(Determinant determinant) => RangeOf(determinant, ValueOf(determinant));

    public override FactValue ValueOf(Determinant determinant)
    {
        for (var index = 0; index < list.Fields.Length; index++)
        {
            if (list.Fields[index].Id == determinant.Id)
            {
                return element.Values[index];
            }
        }

        throw new ArgumentException($"`{list.Id}` has no field `{determinant.Id}`.", nameof(determinant));
    }

    public override bool IsClosed(Determinant list) => false;
}
