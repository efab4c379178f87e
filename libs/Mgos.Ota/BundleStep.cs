// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>What a <see cref="BundleReader"/> reads next.</summary>
internal enum BundleStep
{
    Signature,
    LocalHeader,
    LocalName,
    ManifestExtra,
    Manifest,

    // From here on bytes are passed over, or handed on.
    Extra,
    Content,
    CentralRest,
    Comment,

    // And these are gathered again.
    CentralHeader,
    CentralName,
    End,
}
