// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Fetches updates from a URL; Mgos.Ota.Http puts one on <see cref="OtaUpdater.UrlClient"/>.</summary>
public interface IOtaUrlClient
{
    /// <summary>Starts an update from a URL.</summary>
    /// <param name="url">Where the bundle is.</param>
    /// <param name="options">How it is to be made.</param>
    /// <param name="handler">Told how it ended; may be null.</param>
    /// <returns>Why it cannot be started; null if it was.</returns>
    /// <remarks>Mirrors <c>mgos_ota_http_start</c>. Thread: loop.</remarks>
    string Start(string url, OtaOptions options, OtaEndHandler handler);
}
