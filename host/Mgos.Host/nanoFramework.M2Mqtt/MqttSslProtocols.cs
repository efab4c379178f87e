// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.M2Mqtt;

/// <summary>Version of TLS; only None, TLSv1_2 and TLSv1_3 can be used.</summary>
public enum MqttSslProtocols
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>SSLv3.</summary>
    SSLv3 = 1,

    /// <summary>TLSv1 0.</summary>
    TLSv1_0 = 2,

    /// <summary>TLSv1 1.</summary>
    TLSv1_1 = 3,

    /// <summary>TLSv1 2.</summary>
    TLSv1_2 = 4,

    /// <summary>TLSv1 3.</summary>
    TLSv1_3 = 5,
}
