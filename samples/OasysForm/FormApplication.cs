using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Noms.Tiering.Hosting;
using Noms.Tiering.OasysForm.Pages;

namespace Noms.Tiering.OasysForm;

/// <summary>
/// The form as a web application. It keeps nothing: every answer stands in the page and comes back with it, never in an address, a log or a store. Nothing that a page
/// asks for leaves the machine that serves it.
/// </summary>
public static class FormApplication
{
    private const string ContentPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Makes the application. It listens on this machine alone, unless <c>--urls</c> says otherwise.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        }

        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddTiering();
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next(context);
        });
        app.MapGet("/", (TieringEngines engines, TimeProvider time) => StartOf(Beginning.Empty(engines, time)));
        app.MapGet("/form.css", () => Asset("form.css", "text/css"));
        app.MapGet("/form.js", () => Asset("form.js", "text/javascript"));
        app.MapPost("/assessment", Assess);
        app.MapPost("/standing", async (HttpRequest request, TieringEngines engines) =>
            await Read(request, engines) is { } assessment ? Page<StandingPanel>(assessment) : Results.BadRequest());
        app.MapPost("/receipt", async (HttpRequest request, TieringEngines engines) =>
            await Read(request, engines) is { Faults.IsEmpty: true } assessment ? File(assessment.Decision.Receipt.ToUtf8Json(), "receipt.json") : Results.BadRequest());
        app.MapPost("/trace", async (HttpRequest request, TieringEngines engines) =>
            await Read(request, engines) is { Faults.IsEmpty: true } assessment ? File(assessment.Decision.Trace.ToUtf8Json(), "trace.json") : Results.BadRequest());

        // Whoever reloads or comes back by an address finds the beginning: an address holds no answers.
        app.MapGet("/assessment", () => Results.Redirect("/"));
        return app;
    }

    private static async Task<IResult> Assess(HttpRequest request, TieringEngines engines)
    {
        var answers = new Answers(await request.ReadFormAsync());
        var beginning = Beginning.Of(answers, engines);
        if (beginning.Faults.Length > 0)
        {
            return StartOf(beginning);
        }

        var move = Move.Of(answers);
        var assessment = Assessment.Of(move.Answers, engines);
        return move.ToDecision && assessment.Faults.IsEmpty
            ? Page<DecisionPage>(assessment)
            : Page<SectionPage>(assessment.At(move));
    }

    private static async Task<Assessment?> Read(HttpRequest request, TieringEngines engines)
    {
        var answers = new Answers(await request.ReadFormAsync());
        return Beginning.Of(answers, engines).Faults.Length > 0 ? null : Assessment.Of(answers, engines);
    }

    private static RazorComponentResult<StartPage> StartOf(Beginning beginning) => new(new { Beginning = beginning });

    private static RazorComponentResult<TPage> Page<TPage>(Assessment assessment)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(new { Assessment = assessment });

    private static IResult File(byte[] json, string name) => Results.File(json, "application/json", name);

    private static IResult Asset(string name, string type) => Results.Stream(typeof(FormApplication).Assembly.GetManifestResourceStream(name)!, type);
}
