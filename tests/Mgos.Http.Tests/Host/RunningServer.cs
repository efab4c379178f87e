// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Http.Tests;

/// <summary>The test server on a real socket, with the device's loop on a thread of its own.</summary>
public sealed class RunningServer : IDisposable
{
    private readonly TestDevice _kit;
    private readonly StarterLibrary _library;
    private readonly Thread _thread;

    public RunningServer()
        : this(new HttpServerOptions { ListenAddress = "127.0.0.1:0" })
    {
    }

    internal RunningServer(HttpServerOptions options)
    {
        _library = new StarterLibrary(options);
        _kit = new TestDevice(null, _library);
        _library.Kit = _kit;
        _thread = new Thread(() => _kit.Device.Run()) { IsBackground = true };
        _thread.Start();
        if (!_library.Started.Wait(TimeSpan.FromSeconds(30)))
            throw new TimeoutException("the server did not start: " + _kit.Platform.ConsoleText);
    }

    public int Port => Server.Port;

    public HttpServer Server => _library.Test.Server;

    public Device Device => _kit.Device;

    internal TestServer Test => _library.Test;

    public Socket Connect()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 20000, SendTimeout = 20000 };
        socket.Connect(new IPEndPoint(IPAddress.Loopback, Port));
        return socket;
    }

    /// <summary>Runs something on the loop and waits for it.</summary>
    public void OnLoop(Action action)
    {
        using ManualResetEventSlim done = new();
        Exception failure = null;
        Device.Loop.Post(() =>
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                failure = e;
            }

            done.Set();
        });
        if (!done.Wait(TimeSpan.FromSeconds(30)))
            throw new TimeoutException("the loop hangs");
        if (failure != null)
            throw new InvalidOperationException(failure.Message, failure);
    }

    public void Dispose()
    {
        _kit.Device.Stop();
        if (!_thread.Join(TimeSpan.FromSeconds(30)))
            throw new TimeoutException("the device did not end");
    }

    private sealed class StarterLibrary : MgosLibrary
    {
        private readonly HttpServerOptions _options;

        public StarterLibrary(HttpServerOptions options)
        {
            _options = options;
        }

        public override string Name => "starter";

        public TestDevice Kit { get; set; }

        public TestServer Test { get; private set; }

        public ManualResetEventSlim Started { get; } = new();

        public override bool Init(Device device)
        {
            Test = new TestServer(Kit, _options);
            device.Parts.Add(Test.Server);
            bool isStarted = Test.Server.Start();
            Started.Set();
            return isStarted;
        }
    }
}
