// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Told on the loop that a watched socket is ready.</summary>
internal interface ISocketReadyHandler
{
    void OnReady();
}
