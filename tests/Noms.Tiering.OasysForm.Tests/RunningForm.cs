using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Noms.Tiering.OasysForm.Tests;

/// <summary>The form, served on a free port of this machine for all tests.</summary>
public sealed class RunningForm : IAsyncLifetime
{
    private readonly WebApplication _application = FormApplication.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);

    public Uri Address => new(_application.Urls.Single());

    public Task InitializeAsync() => _application.StartAsync();

    public async Task DisposeAsync() => await _application.DisposeAsync();
}
