// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Ota.Shadow.Tests;

/// <summary>Fetches what the test hands it.</summary>
internal sealed class FakeUrlClient : IOtaUrlClient, IOtaSource
{
    private readonly OtaUpdater _updater;
    private OtaEndHandler _handler;

    internal FakeUrlClient(OtaUpdater updater)
    {
        _updater = updater;
    }

    /// <summary>What was asked for.</summary>
    internal ArrayList Urls { get; } = new ArrayList();

    internal OtaOptions Options { get; private set; }

    public string Start(string url, OtaOptions options, OtaEndHandler handler)
    {
        string refusal = _updater.Start(options, this);
        if (refusal != null)
            return refusal;
        Urls.Add(url);
        Options = options;
        _handler = handler;
        return null;
    }

    public void OnResume()
    {
    }

    public void OnFinished(int result, string message) => _handler(result, message);

    internal void Deliver(byte[] bundle)
    {
        _updater.SetSize(bundle.Length);
        for (int offset = 0; offset < bundle.Length;)
        {
            int taken = _updater.Write(bundle, offset, bundle.Length - offset < 512 ? bundle.Length - offset : 512);
            if (taken == 0)
                return;
            offset += taken;
        }

        _updater.End();
    }

    internal void Fail(int result, string message) => _updater.Abort(result, message);
}
