// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Answers every request with the bytes of a file: what the same exchange costs on the web server of .NET.
// Usage: Mgos.Bench.Kestrel PORT FILE
byte[] body = File.ReadAllBytes(args[1]);
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(int.Parse(args[0])));
WebApplication app = builder.Build();
app.Run(context =>
{
    context.Response.ContentType = "application/json";
    context.Response.ContentLength = body.Length;
    return context.Response.Body.WriteAsync(body).AsTask();
});
app.Run();
