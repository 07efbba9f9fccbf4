import * as v from 'valibot';
import type { ModifyCommand, ReadCommand } from './command.js';
import type { LayerAddress } from './layer-property.js';
import { documentRef, layerRef } from './references.js';

const PROPERTY = 'XMPMetadataAsUTF8';

const REPLY = v.pipe(
  v.looseObject({ [PROPERTY]: v.optional(v.string()) }),
  v.transform((reply): string | null => (reply[PROPERTY] === '' ? null : (reply[PROPERTY] ?? null))),
);

/** The XMP of a layer as text. */
export const layerXmp = ({ document, layer }: LayerAddress): ReadCommand<string | null> => ({
  kind: 'read',
  descriptor: { _obj: 'get', _target: [{ _property: PROPERTY }, ...layerRef(document, layer)] },
  reply: REPLY,
});

/** The XMP of a document as text. */
export const documentXmp = (document: number): ReadCommand<string | null> => ({
  kind: 'read',
  descriptor: { _obj: 'get', _target: [{ _property: PROPERTY }, documentRef(document)] },
  reply: REPLY,
});

export const setLayerXmp = ({ document, layer }: LayerAddress, xmp: string): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'set',
    _target: [{ _ref: 'property', _property: PROPERTY }, ...layerRef(document, layer)],
    to: { _obj: 'layer', [PROPERTY]: xmp },
  },
});

export const setDocumentXmp = (document: number, xmp: string): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'set',
    _target: [{ _ref: 'property', _property: PROPERTY }, documentRef(document)],
    to: { _obj: 'document', [PROPERTY]: xmp },
  },
});
