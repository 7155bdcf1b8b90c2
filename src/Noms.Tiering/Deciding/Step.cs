namespace Noms.Tiering.Deciding;

/// <summary>One step of evaluation: from the variables and bits that stand already to further ones.</summary>
internal abstract class Step
{
    public abstract void Run(Workspace workspace);
}
