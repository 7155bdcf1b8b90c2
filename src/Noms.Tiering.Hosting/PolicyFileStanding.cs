namespace Noms.Tiering.Hosting;

/// <summary>How a policy file stands.</summary>
public enum PolicyFileStanding
{
    /// <summary>What is in force is what the file says.</summary>
    InForce,

    /// <summary>The file has become faulty, or cannot be read; what it said before stays in force.</summary>
    KeptAsItWas,
}
