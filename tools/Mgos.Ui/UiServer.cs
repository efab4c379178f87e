// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Client;
using Mgos.Ui.Devices;
using Mgos.Ui.Discovery;
using Mgos.Ui.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mgos.Ui;

/// <summary>The page on this PC for one or many devices: serves it, looks for devices, and carries its calls to them.</summary>
/// <remarks>There is no shell and no file of this PC behind it. Who does not know the printed address gets nothing, see <see cref="Gate"/>.</remarks>
public sealed class UiServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly DeviceList _devices = new();
    private readonly UiOptions _options;
    private readonly WebApplication _web;
    private readonly Finders _finders;
    private readonly DeviceSessions _sessions;
    private Task _working = Task.CompletedTask;

    private UiServer(UiOptions options)
    {
        _options = options;
        _finders = new Finders(_devices, options);
        _sessions = new DeviceSessions(options.Client);
        _web = CreateWeb(options.Address);
    }

    /// <summary>Address of the page, with the token that opens it.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Starts serving and looking for devices.</summary>
    /// <param name="options">What and where.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <returns>The running page.</returns>
    /// <exception cref="FormatException">A port is no address.</exception>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<UiServer> StartAsync(UiOptions options, CancellationToken cancel)
    {
        foreach (string port in options.Ports.Where(port => !BrokerAddress.IsBroker(port)))
            DevicePort.Parse(port);
        UiServer server = new(options);
        await server.StartAsync(cancel);
        return server;
    }

    /// <summary>Ends it; open pages go offline.</summary>
    /// <returns>The end of it.</returns>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _web.DisposeAsync();
        try
        {
            await _working;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        await _sessions.DisposeAsync();
        _ending.Dispose();
    }

    private static WebApplication CreateWeb(IPEndPoint address)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(address);
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = UiEndpoints.MaxBodyBytes;
        });
        return builder.Build();
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        _web.UseWebSockets();
        // The gate knows its address only when there is one.
        Gate? gate = null;
        UiEndpoints endpoints = new(_devices, _finders, _sessions, _ending.Token);
        _web.Run(context => gate == null ? Task.CompletedTask : endpoints.ServeAsync(context, gate));
        await _web.StartAsync(cancel);
        IPEndPoint bound = new(_options.Address.Address, new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
        gate = new Gate(bound);
        Url = $"http://{bound}{gate.Root}";
        foreach (string port in _options.Ports)
            _finders.Add(port);
        _working = Task.WhenAll(_finders.RunAsync(_ending.Token), new DeviceProbe(_devices, _options).RunAsync(_ending.Token));
    }
}
