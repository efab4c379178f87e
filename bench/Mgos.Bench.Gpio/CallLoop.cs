// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;

namespace Mgos.Bench;

/// <summary>A client that calls RPC.Ping over HTTP again and again, a hundred times a second.</summary>
internal sealed class CallLoop
{
    private const int PauseMilliseconds = 10;

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly List<double> _microseconds = [];
    private readonly Thread _thread;
    private volatile bool _isEnding;

    internal CallLoop(HttpClient http, int port)
    {
        _http = http;
        _address = new Uri("http://127.0.0.1:" + port + "/rpc/RPC.Ping");
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    internal int Count => _microseconds.Count;

    internal void Stop()
    {
        _isEnding = true;
        _thread.Join();
        _microseconds.Sort();
    }

    internal double At(int percent) => _microseconds.Count == 0 ? double.NaN : _microseconds[(_microseconds.Count - 1) * percent / 100];

    private void Run()
    {
        while (!_isEnding)
        {
            var start = Stopwatch.GetTimestamp();
            using (var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new StringContent("{}") })
            using (_http.Send(request))
            {
            }

            _microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            Thread.Sleep(PauseMilliseconds);
        }
    }
}
