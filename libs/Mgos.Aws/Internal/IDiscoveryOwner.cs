// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>Is told how a <see cref="DiscoveryRequest"/> ends. Thread: loop.</summary>
internal interface IDiscoveryOwner
{
    void OnAnswer(int status, byte[] body);

    void OnFailed(string why);
}
