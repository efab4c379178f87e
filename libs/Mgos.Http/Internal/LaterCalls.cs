// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>Calls that the loop makes one after the other, outside of any call of the user.</summary>
internal sealed class LaterCalls
{
    private readonly Device _device;
    private readonly ArrayList _calls = new ArrayList();
    private readonly LoopCallback _run;
    private bool _isPosted;

    internal LaterCalls(Device device)
    {
        _device = device;
        _run = Run;
    }

    internal void Add(ILaterCall call)
    {
        _calls.Add(call);
        Post();
    }

    /// <summary>Asks for the calls to be made. If the loop's queue is full, call it again some time later.</summary>
    internal void Post()
    {
        if (!_isPosted && _calls.Count > 0)
            _isPosted = _device.Loop.Post(_run);
    }

    private void Run()
    {
        _isPosted = false;
        for (int left = _calls.Count; left > 0; left--)
        {
            ILaterCall call = (ILaterCall)_calls[0];
            _calls.RemoveAt(0);
            Run(call);
        }
    }

    private void Run(ILaterCall call)
    {
        try
        {
            call.RunLater();
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(HttpServer), "handler of a sent answer threw " + e.GetType().FullName + ": " + e.Message);
        }
    }
}
