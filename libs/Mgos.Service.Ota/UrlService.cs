// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;
using Mgos.Rpc;

namespace Mgos.Service.Ota;

/// <summary>Has the device fetch a bundle; the answer comes when the update is over and is always an error object, with code 0 for success.</summary>
internal sealed class UrlService
{
    private readonly OtaUpdater _updater;

    internal UrlService(OtaUpdater updater)
    {
        _updater = updater;
    }

    internal void AddTo(RpcRouter router) =>
        router.AddHandler("OTA.Update", "{url: %Q, timeout: %d, commit_timeout: %d, ignore_same_version: %B, file: %Q}", Update);

    private void Update(RpcRequest request)
    {
        string url;
        bool ignoresSameVersion;
        OtaOptions options = OtaArguments.ReadOptions(request.Args);
        if (options == null || !request.Args.TryGetString("url", out url) || url.Length == 0)
        {
            request.Fail(RpcErrorCode.Failed, "Malformed request");
            return;
        }

        request.Args.TryGetBoolean("ignore_same_version", out ignoresSameVersion);
        options.IgnoreSameVersion = ignoresSameVersion;
        options.SizeBytes = 0;
        string refusal = _updater.UrlClient == null ? "Failed to init updater" : _updater.UrlClient.Start(url, options, (result, message) => Answer(request, result, message));
        if (refusal != null)
            request.Fail(RpcErrorCode.Failed, refusal);
    }

    private static void Answer(RpcRequest request, int result, string message) =>
        request.Fail(result > 0 ? RpcErrorCode.None : RpcErrorCode.Failed, message);
}
